import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../words.ts'
import type { Draft } from './drafts.ts'
import { isReady, isTouched, WritingLine } from './writing-line.tsx'

interface Props {
  draft: Draft
  /** Whether a talk has begun: then glass keeps its keyboard down until one asks for it. */
  begun: boolean
  /** While the coach reads, words can be written but not yet sent. */
  waiting: boolean
  onSend: () => void
  /** What must be seen while one writes: a trouble. */
  children: ComponentChildren
}

/** Where a message of a talk is written and sent. */
export function Composer({ draft, begun, waiting, onSend, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!begun || !isTouched()) field.current?.focus({ preventScroll: true })
  }, [begun])
  const send = () => {
    if (!isReady(draft, waiting)) return
    onSend()
    field.current?.focus({ preventScroll: true })
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      <label class="hidden-words" for="composer">
        {say('talk.composer')}
      </label>
      <WritingLine
        id="composer"
        field={field}
        draft={draft}
        placeholder={say('talk.placeholder')}
        action={say('talk.send')}
        describedBy={begun ? undefined : 'composer-note'}
        waiting={waiting}
        onSend={send}
      />
      {!begun && (
        <p class="composer-note" id="composer-note">
          {say('talk.note')}
        </p>
      )}
    </form>
  )
}
