import { useEffect, useRef } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { RehearsalView } from '#app/rehearsal/rehearsal-views.ts'
import type { Draft } from '../../parts/composer/drafts.ts'
import { isReady, WritingLine } from '../../parts/composer/writing-line.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import type { RehearsalHeld } from './use-rehearsal.ts'

interface Props {
  view: RehearsalView
  held: RehearsalHeld
  draft: Draft
}

/** What can be done now, under the thumb: say something, or stop and look. */
export function StageBar({ view, held, draft }: Props) {
  const { pause, chair, aside } = view
  const seated = chair?.answer === ''
  return (
    <div class="stage-bar">
      {held.refused && (
        <p class="notice" role="status">
          {held.refused}
        </p>
      )}
      {held.quiet && (
        <p class="soft" role="status">
          {say('rehearse.quiet')} <Link href="/help">{say('rehearse.quiet-help')}</Link>
        </p>
      )}
      {pause ? <Paused view={view} pause={pause} held={held} /> : null}
      {!pause && seated && <Seated chair={chair} />}
      {!pause && !seated && aside.length > 0 && (
        <p class="soft">{say('rehearse.aside', { said: aside.at(-1)?.said ?? '' })}</p>
      )}
      {!pause && <Line held={held} draft={draft} seated={seated} first={view.exchanges.length === 0} />}
      {!pause && !seated && <Ways view={view} held={held} />}
    </div>
  )
}

function Line({ held, draft, seated, first }: Omit<Props, 'view'> & { seated: boolean; first: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const send = async () => {
    if (!isReady(draft, held.waiting)) return
    const text = draft.text
    draft.clear()
    if (!(await held.move({ kind: seated ? 'answer-as-them' : 'say', text }))) draft.write(text)
    field.current?.focus({ preventScroll: true })
  }
  const label = say(seated ? 'rehearse.swap-answer' : first ? 'rehearse.say-first' : 'rehearse.say')
  return (
    <form
      class="stage-line"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label class="hidden-words" for="rehearse-line">
        {label}
      </label>
      <WritingLine
        id="rehearse-line"
        field={field}
        draft={draft}
        placeholder={label}
        action={say(seated ? 'rehearse.swap-send' : 'rehearse.send')}
        waiting={held.waiting}
        onSend={() => void send()}
      />
    </form>
  )
}

function Ways({ view, held }: Pick<Props, 'view' | 'held'>) {
  return (
    <div class="acts stage-ways">
      <button type="button" class="button" onClick={() => void held.move({ kind: 'pause' })}>
        {say('rehearse.pause')}
      </button>
      {view.mayTakeBack && (
        <button type="button" class="words" onClick={() => void held.move({ kind: 'again' })}>
          {say('rehearse.again-short')}
        </button>
      )}
      {view.maySwap && (
        <button type="button" class="words" onClick={() => void held.move({ kind: 'swap' })}>
          {say('rehearse.swap')}
        </button>
      )}
      <button type="button" class="words" onClick={() => void held.move({ kind: 'enough' })}>
        {say('rehearse.enough')}
      </button>
    </div>
  )
}

function Paused({ view, pause, held }: Pick<Props, 'view' | 'held'> & { pause: NonNullable<RehearsalView['pause']> }) {
  const { what, quote, better, aim } = pause
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // The last exchange stands above the card, not behind it.
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' })
  }, [])
  return (
    <section class="offer stage-card">
      <h2 ref={heading} tabIndex={-1} class="offer-label">
        {say('rehearse.pause')}
      </h2>
      <p class="offer-words">{typeset(what)}</p>
      {quote && <p>{typeset(quote)}</p>}
      {better && <p class="offer-words">{typeset(better)}</p>}
      {aim && <p class="soft">{typeset(aim)}</p>}
      <div class="acts">
        {view.mayTakeBack && (
          <button type="button" class="button" data-kind="act" onClick={() => void held.move({ kind: 'again' })}>
            {say('rehearse.again')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void held.move({ kind: 'go-on' })}>
          {say('rehearse.on')}
        </button>
        <button type="button" class="words" onClick={() => void held.move({ kind: 'enough' })}>
          {say('rehearse.enough')}
        </button>
      </div>
    </section>
  )
}

function Seated({ chair: { ask, heard } }: { chair: NonNullable<RehearsalView['chair']> }) {
  return (
    <section class="offer stage-card" aria-label={say('rehearse.swap')}>
      <p class="offer-words">{typeset(ask)}</p>
      <p class="offer-label">{say('rehearse.swap-heard')}</p>
      <blockquote class="offer-words">{heard}</blockquote>
    </section>
  )
}
