import { Link, useSearchParams } from 'wouter-preact'
import type { ActView } from '#app/practice/practice-views.ts'
import { FITS } from '#domain/vocabulary.ts'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say, sayCount } from '../../words.ts'
import '../help/help-page.css'
import { sayMinutes } from './say-minutes.ts'

/** Small acts by kind, one kind open at a time; and, where somebody wishes, only those that fit tonight. */
export function ActsList({ acts }: { acts: ActView[] }) {
  // In the address, so that it's still so on the way back from an act.
  const [params, setParams] = useSearchParams()
  const way = FITS.find((fit) => fit === params.get('way'))
  const turn = (key: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value) next.set(key, value)
    else next.delete(key)
    setParams(next, { replace: true })
  }
  const fitting = way ? acts.filter(({ fits }) => fits.includes(way)) : acts
  const kinds = [...new Set(fitting.map(({ stitch }) => stitch))].map((stitch) => ({
    stitch,
    of: fitting.filter((act) => act.stitch === stitch),
  }))
  return (
    <>
      <fieldset class="choices">
        <legend>{say('practise.acts.way')}</legend>
        {['', ...FITS].map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="way" checked={(way ?? '') === one} onChange={() => turn('way', one)} />
            {say(one ? `practise.ways.${one}` : 'practise.acts.any')}
          </label>
        ))}
      </fieldset>
      <div>
        {kinds.map(({ stitch, of }) => (
          <details
            key={stitch}
            class="part"
            name="kind"
            open={params.get('kind') === stitch}
            onToggle={({ currentTarget: { open } }) => {
              if (open !== (params.get('kind') === stitch)) turn('kind', open ? stitch : '')
            }}
          >
            <summary>
              <span>
                <h2>{say(`practise.stitch.${stitch}`)}</h2>
                <span class="soft">{sayCount('practise.acts.count', of.length)}</span>
              </span>
              <OnIcon />
            </summary>
            <ul class="rows">
              {of.map((act) => (
                <li key={act.of}>
                  <Link href={`/today/${act.of}`} class="row">
                    <span>
                      <strong>{typeset(act.name)}</strong>
                      <span class="soft">{sayMinutes(act.minutes)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  )
}
