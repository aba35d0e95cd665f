import { useEffect, useRef } from 'preact/hooks'
import type { ExchangeView, RehearsalView, TakeView } from '#app/rehearsal/rehearsal-views.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

/** The script so far: two voices, and quiet notes in the margin. */
export function Script({ view, wording = false }: { view: RehearsalView; wording?: boolean }) {
  const { begins, scene, exchanges, chair, name } = view
  const end = useRef<HTMLLIElement>(null)
  const count = exchanges.length + (chair?.answer ? 1 : 0)
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [count])
  const who = name || say('rehearse.them')
  return (
    <>
      <p class="soft">{typeset(begins)}</p>
      <p class="scene">{typeset(scene)}</p>
      <ol class="script" aria-label={say('rehearse.script')} aria-live="polite">
        {exchanges.map((exchange, place) => (
          <li key={place} ref={place === exchanges.length - 1 ? end : null}>
            <Spoken exchange={exchange} who={who} wording={wording && place === exchanges.length - 1} />
            {chair?.at === place + 1 && chair.answer && <Chair chair={chair} />}
          </li>
        ))}
      </ol>
    </>
  )
}

interface SpokenProps {
  exchange: ExchangeView
  who: string
  /** Its answer is still being put into words. */
  wording: boolean
}

function Spoken({ exchange, who, wording }: SpokenProps) {
  const { said, answer, note, near, takes, by } = exchange
  return (
    <>
      <div class="script-mine">
        <h2 class="hidden-words">{say('rehearse.you')}</h2>
        <p class="said">{said}</p>
        {takes.length > 0 && <Takes takes={takes} />}
      </div>
      {wording ? (
        <p class="breathing script-breath">
          <i aria-hidden="true" />
          <span class="hidden-words">{say('rehearse.wording')}</span>
        </p>
      ) : (
        <div class="script-theirs" data-near={near}>
          <Answer who={who} text={answer} near={say(`rehearse.near.${near}`)} />
          {by && <p class="soft">{say('rehearse.by', { model: by })}</p>}
        </div>
      )}
      {note && !wording && (
        <p class="margin-note">
          <span class="hidden-words">{say('rehearse.coach')}</span> {typeset(note)}
        </p>
      )}
    </>
  )
}

/** Who answers, and what. */
export function Answer({ who, text, near }: { who: string; text: string; near?: string }) {
  return (
    <>
      <h2 class="script-who">
        {who}
        {near && (
          <small>
            <span class="hidden-words">{say('rehearse.near-label', { near })}</span>
            <span aria-hidden="true">{near}</span>
          </small>
        )}
      </h2>
      <p class="script-words">{staged(typeset(text))}</p>
    </>
  )
}

/** What they do, in brackets, is set apart from what they say. */
function staged(text: string) {
  return text
    .split(/(\([^)]*\))/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => (piece.startsWith('(') ? <i key={piece}>{piece}</i> : piece))
}

/** The ways the same was said before, side by side with how it is said now. */
function Takes({ takes }: { takes: readonly TakeView[] }) {
  return (
    <details class="takes">
      <summary>{say('rehearse.before-show')}</summary>
      {takes.map(({ said, answer }) => (
        <p key={answer}>
          {say('rehearse.before', { said })}
          <br />
          {say('rehearse.before-answer', { answer })}
        </p>
      ))}
    </details>
  )
}

function Chair({ chair: { heard, answer, note } }: { chair: NonNullable<RehearsalView['chair']> }) {
  return (
    <div class="script-chair">
      <h2 class="script-who">{say('rehearse.as-them')}</h2>
      <p class="soft">{say('rehearse.aside-heard', { said: heard })}</p>
      <p class="script-words">{answer}</p>
      {note && <p class="margin-note">{typeset(note)}</p>}
    </div>
  )
}
