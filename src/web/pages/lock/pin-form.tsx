import { useEffect, useRef, useState } from 'preact/hooks'
import type { Outcome, Standing } from '#app/views.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

interface Props {
  id: string
  label: string
  act: string
  kind?: 'act' | 'end'
  /** Asks for the PIN a second time, so that a slip does not lock anyone out. */
  twice?: true
  focused?: true
  onPin: (pin: string) => Promise<Outcome<Standing>>
}

/** Asks for a PIN. */
export function PinForm({ id, label, act, kind = 'act', twice, focused, onPin }: Props) {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy || pin === '') return
    setDiffers(twice === true && pin !== again)
    if (twice && pin !== again) return
    setBusy(true)
    const done = await onPin(pin).catch((): Outcome<Standing> => ({ ok: false, trouble: 'unexpected' }))
    setBusy(false)
    setPin('')
    setAgain('')
    if (done.ok) setMishap(undefined)
    else setMishap({ trouble: done.trouble, ...(done.waitUntil !== undefined && { waitUntil: done.waitUntil }) })
  }
  return (
    <form
      class="pin"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PinField id={id} label={label} value={pin} focused={focused} onInput={setPin} />
      {twice && <PinField id={`${id}-again`} label={say('lock.again')} value={again} onInput={setAgain} />}
      {differs && (
        <p class="trouble" role="alert">
          {say('lock.differs')}
        </p>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      <button type="submit" class="button" data-kind={kind} disabled={busy}>
        {busy ? say('lock.working') : act}
      </button>
    </form>
  )
}

interface FieldProps {
  id: string
  label: string
  value: string
  focused?: true | undefined
  onInput: (pin: string) => void
}

function PinField({ id, label, value, focused, onInput }: FieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [])
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        class="input"
        type="password"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
