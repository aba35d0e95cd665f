import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { SendIcon } from '../icons.tsx'
import type { Draft } from './drafts.ts'

interface Props {
  id: string
  field: RefObject<HTMLTextAreaElement>
  draft: Draft
  placeholder: string
  /** On the button that sends. */
  action: string
  describedBy?: string | undefined
  /** While what was sent is read, words can be written but not yet sent. */
  waiting: boolean
  onSend: () => void
}

export const isTouched = () => matchMedia('(pointer: coarse)').matches

/** Whether there is something to send, and nobody is busy with what went before. */
export const isReady = (draft: Draft, waiting: boolean) => draft.text.trim() !== '' && !waiting

/** A line that grows. Enter sends where there is a keyboard; on glass it makes a new line. */
export function WritingLine({ id, field, draft, placeholder, action, describedBy, waiting, onSend }: Props) {
  useGrowing(field, draft.text)
  return (
    <div class="composer-line">
      <textarea
        id={id}
        ref={field}
        rows={1}
        value={draft.text}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="sentences"
        enterkeyhint={isTouched() ? 'enter' : 'send'}
        aria-describedby={describedBy}
        onInput={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isTouched()) return
          event.preventDefault()
          onSend()
        }}
      />
      <button type="submit" class="send" aria-disabled={!isReady(draft, waiting)}>
        <SendIcon />
        <span>{action}</span>
      </button>
    </div>
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
