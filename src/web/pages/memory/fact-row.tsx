import { useState } from 'preact/hooks'
import type { FactView } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { sayDay } from '../../say-date.ts'
import { say } from '../../words.ts'

/** One thing remembered: its words, where they came from, and the ways to change or forget it. */
export function FactRow({ fact }: { fact: FactView }) {
  const engine = useEngine()
  const [text, setText] = useState<string>()
  const [mishap, setMishap] = useState<Mishap>()
  const day = sayDay(fact.at, Date.now())

  const keep = async () => {
    const done = await engine.editFact(fact.id, text?.trim() || fact.text)
    if (done.ok) setText(undefined)
    else setMishap({ trouble: done.trouble })
  }
  const forget = async () => {
    const done = await engine.forgetFact(fact.id)
    if (!done.ok) setMishap({ trouble: done.trouble })
  }

  return (
    <li class="kept">
      {text === undefined ? (
        <strong>{fact.text}</strong>
      ) : (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <label for={`fact-${fact.id}`}>{say('memory.words')}</label>
          <input
            id={`fact-${fact.id}`}
            class="input"
            value={text}
            ref={(input) => input?.focus()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <QuietHelp words={text} />
        </form>
      )}
      <blockquote>{say('memory.from', { line: fact.line, day })}</blockquote>
      {fact.until !== undefined && <p class="soft">{say('memory.until', { day: sayDay(fact.until, Date.now()) })}</p>}
      {mishap && <TroubleNote mishap={mishap} />}
      <div class="acts">
        {text === undefined ? (
          <button type="button" class="words" onClick={() => setText(fact.text)}>
            {say('memory.edit')}
          </button>
        ) : (
          <>
            <button type="button" class="words" onClick={keep}>
              {say('memory.keep')}
            </button>
            <button type="button" class="words" onClick={() => setText(undefined)}>
              {say('form.cancel')}
            </button>
          </>
        )}
        <button type="button" class="words" data-kind="end" onClick={forget}>
          {say('memory.forget')}
        </button>
      </div>
    </li>
  )
}
