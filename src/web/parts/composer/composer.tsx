import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words.ts'
import { SendIcon } from '../icons.tsx'
import type { Draft } from './drafts.ts'

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

const touched = () => matchMedia('(pointer: coarse)').matches

/** A line that grows. Enter sends where there is a keyboard; on glass it makes a new line. */
export function Composer({ draft, begun, waiting, onSend, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!begun || !touched()) field.current?.focus({ preventScroll: true })
  }, [begun])
  useGrowing(field, draft.text)
  const ready = draft.text.trim() !== '' && !waiting
  const send = () => {
    if (!ready) return
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
      <div class="composer-line">
        <textarea
          id="composer"
          ref={field}
          rows={1}
          value={draft.text}
          placeholder={say('talk.placeholder')}
          autocomplete="off"
          autocapitalize="sentences"
          enterkeyhint={touched() ? 'enter' : 'send'}
          aria-describedby={begun ? undefined : 'composer-note'}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touched()) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="send" aria-disabled={!ready}>
          <SendIcon />
          <span>{say('talk.send')}</span>
        </button>
      </div>
      {!begun && (
        <p class="composer-note" id="composer-note">
          {say('talk.note')}
        </p>
      )}
    </form>
  )
}

/** Grows by measure where the browser cannot do so by style. */
function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    const area = field.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [text])
}
