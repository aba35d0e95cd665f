import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LeaveButton } from '../../leave/leave-button.tsx'
import { say } from '../../words.ts'
import { CloseIcon } from '../icons.tsx'

interface Props {
  title: string
  onClose: () => void
  children: ComponentChildren
}

/** A note laid beside the page: from below on a phone, in the margin on a desktop. */
export function Sheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="sheet-title" onClose={onClose} closedby="any">
      <div class="sheet-page">
        <header>
          <h2 id="sheet-title">{title}</h2>
          <div class="acts">
            <button type="button" class="words" onClick={() => dialog.current?.close()}>
              <CloseIcon />
              {say('sheet.close')}
            </button>
            <LeaveButton />
          </div>
        </header>
        {children}
      </div>
    </dialog>
  )
}
