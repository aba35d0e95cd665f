import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { RehearsalView } from '#app/rehearsal/rehearsal-views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { bringToWorkshop } from '../../parts/composer/workshop-draft.ts'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { CheckIcon } from '../../parts/icons.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { Answer, Script } from './script.tsx'
import type { RehearsalHeld } from './use-rehearsal.ts'

interface Props {
  view: RehearsalView
  held: RehearsalHeld
  onForget: () => Promise<void>
}

/** The end: what reached them, one sentence to take along, and the ways on from here. */
export function CloseRehearsal({ view, held, onForget }: Props) {
  const [, go] = useLocation()
  const { close, mayTakeBack, exchanges, last, name } = view
  if (!close) return null
  const { words, best, line } = close
  const leave = async (to: string, carry?: string) => {
    if (carry) bringToWorkshop(carry)
    await onForget()
    go(to)
  }
  const heard = last ?? exchanges.at(-1)?.answer
  return (
    <>
      {heard && (
        <div class="script-theirs" data-near={exchanges.at(-1)?.near}>
          <Answer who={name || say('rehearse.them')} text={heard} />
        </div>
      )}
      <p class="lead" role="status">
        {typeset(words)}
      </p>
      {best && best !== line && (
        <>
          <p class="soft">{say('rehearse.close.best')}</p>
          <blockquote class="offer-words">{best}</blockquote>
        </>
      )}
      {line && <KeepLine line={line} />}
      <div class="acts">
        {mayTakeBack && (
          <button type="button" class="button" onClick={() => void held.move({ kind: 'again' })}>
            {say('rehearse.again')}
          </button>
        )}
        <button type="button" class="words" onClick={() => void leave('/say', line ?? exchanges.at(-1)?.said)}>
          {say(line ? 'rehearse.close.workshop' : 'rehearse.close.workshop-empty')}
        </button>
        <button type="button" class="words" onClick={() => void onForget()}>
          {say('rehearse.close.anew')}
        </button>
        <button type="button" class="words" onClick={() => void leave('/')}>
          {say('rehearse.close.done')}
        </button>
      </div>
      {exchanges.length > 0 && (
        <details class="script-after">
          <summary>{say('rehearse.script')}</summary>
          <Script view={view} />
        </details>
      )}
    </>
  )
}

function KeepLine({ line }: { line: string }) {
  const engine = useEngine()
  const [when, setWhen] = useState('')
  const [kept, setKept] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const keep = async () => {
    const done = await engine.keepWords(line, when)
    setKept(done.ok)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return (
    <form
      class="offer"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p class="offer-label">{say('rehearse.close.line')}</p>
      <blockquote class="offer-words">{line}</blockquote>
      {kept ? (
        <p class="taken">
          <CheckIcon />
          {say('rehearse.close.kept')}
        </p>
      ) : (
        <>
          <TextField
            id="rehearse-when"
            label={say('rehearse.close.when')}
            hint={say('rehearse.close.when-hint')}
            value={when}
            maxLength={120}
            onWrite={setWhen}
          >
            <QuietHelp words={when} />
          </TextField>
          <button type="submit" class="button" data-kind="act">
            {say('rehearse.close.keep')}
          </button>
        </>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
    </form>
  )
}
