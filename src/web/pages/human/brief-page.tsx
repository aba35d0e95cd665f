import { useState } from 'preact/hooks'
import type { CommitmentView, FactView, HelpView } from '#app/views.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { HelpBlock } from '../../parts/help/help-block.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import './brief.css'

/** Something kept that may go on the page, in the person's hands whether it does. */
interface Piece {
  id: string
  text: string
}

/** A page to take along to a counsellor: the person chooses every line, and it is kept nowhere. */
export function BriefPage() {
  const facts = useKept((engine) => engine.facts())
  const acts = useKept((engine) => engine.commitments())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [own, setOwn] = useState('')
  const [help, setHelp] = useState<HelpView>()
  const engine = useEngine()
  const pieces = facts && acts && [...facts.map(ofFact), ...acts.map(ofAct)]
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const lines = pieces?.filter(({ id }) => chosen.has(id)) ?? []
  return (
    <Page title={say('human.brief.title')} back={{ to: '/you/human', words: 'human.back' }}>
      <div class="unprinted brief-desk">
        <p>{say('human.brief.how')}</p>
        {!pieces && <Opening />}
        {pieces?.length === 0 && <p class="soft">{say('human.brief.none')}</p>}
        {pieces && pieces.length > 0 && (
          <fieldset class="brief-choices">
            <legend>{say('human.brief.choose')}</legend>
            {pieces.map(({ id, text }) => (
              <label key={id} class="choice">
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                {typeset(text)}
              </label>
            ))}
          </fieldset>
        )}
        <div class="field">
          <label for="own-words">{say('human.brief.own')}</label>
          <textarea
            id="own-words"
            class="input"
            rows={5}
            value={own}
            onInput={(event) => setOwn(event.currentTarget.value)}
            onBlur={() => void engine.lookAt(own).then(setHelp)}
          />
        </div>
        {help && <HelpBlock kinds={help.kinds} crisis={help.crisis} />}
      </div>
      {(lines.length > 0 || own.trim()) && <Sheet lines={lines} own={own} />}
    </Page>
  )
}

function Sheet({ lines, own }: { lines: Piece[]; own: string }) {
  return (
    <>
      <section class="brief" aria-label={say('human.brief.preview')}>
        {own.trim() && <p class="brief-own">{own.trim()}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map(({ id, text }) => (
              <li key={id}>{typeset(text)}</li>
            ))}
          </ul>
        )}
      </section>
      <div class="acts unprinted">
        <button type="button" class="button" onClick={() => print()}>
          {say('human.brief.print')}
        </button>
        <p class="soft">{say('human.brief.gone')}</p>
      </div>
    </>
  )
}

/** In the person's own words: what the coach made of them speaks to the person, and would read oddly to another. */
function ofFact({ id, line }: FactView): Piece {
  return { id, text: say('human.brief.fact', { text: line }) }
}

function ofAct({ id, text, outcome }: CommitmentView): Piece {
  return { id, text: say(`human.brief.act.${outcome ?? 'open'}`, { text: text.replace(/[.\s]+$/, '') }) }
}
