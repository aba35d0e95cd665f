import type { ComponentChildren } from 'preact'
import { Link, useSearchParams } from 'wouter-preact'
import { FITS, type Fit } from '#domain/vocabulary.ts'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import '../help/help-page.css'

/** One thing to choose from a long list. */
export interface Listed {
  /** As kind/id. */
  of: string
  name: string
  /** A few soft words under its name. */
  about: string
  fits: Fit[]
}

export interface Group {
  key: string
  name: string
  of: Listed[]
}

interface Props {
  groups: Group[]
  /** How many there are in a group, in words. */
  count: (many: number) => ComponentChildren
}

/** A long list, one group of it open at a time; and, where somebody wishes, only what fits tonight. */
export function GroupedRows({ groups, count }: Props) {
  // In the address, so that it's still so on the way back from one of them.
  const [params, setParams] = useSearchParams()
  const way = FITS.find((fit) => fit === params.get('way'))
  const turn = (key: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value) next.set(key, value)
    else next.delete(key)
    setParams(next, { replace: true })
  }
  const fitting = groups
    .map((group) => ({ ...group, of: way ? group.of.filter(({ fits }) => fits.includes(way)) : group.of }))
    .filter(({ of }) => of.length > 0)
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
        {fitting.map(({ key, name, of }) => (
          <details
            key={key}
            class="part"
            name="group"
            open={params.get('kind') === key}
            onToggle={({ currentTarget: { open } }) => {
              if (open !== (params.get('kind') === key)) turn('kind', open ? key : '')
            }}
          >
            <summary>
              <span>
                <h2>{name}</h2>
                <span class="soft">{count(of.length)}</span>
              </span>
              <OnIcon />
            </summary>
            <Rows of={of} />
          </details>
        ))}
      </div>
    </>
  )
}

function Rows({ of }: Pick<Group, 'of'>) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li key={one.of}>
          <Link href={`/today/${one.of}`} class="row">
            <span>
              <strong>{typeset(one.name)}</strong>
              <span class="soft">{typeset(one.about)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
