import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../words.ts'

interface Props {
  title: string
  body: string
  act: string
  onAct: () => void
  onClose: () => void
}

/** Asks once more before something is gone. The harmless answer has the focus. */
export function Confirm({ title, body, act, onAct, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-body"
      onClose={onClose}
    >
      <h2 id="confirm-title">{title}</h2>
      <p id="confirm-body">{body}</p>
      <div class="acts">
        <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
          {say('confirm.keep')}
        </button>
        <button type="button" class="button" data-kind="end" onClick={onAct}>
          {act}
        </button>
      </div>
    </dialog>
  )
}
