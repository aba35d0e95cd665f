import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  label: string
  hint?: string
  value: string
  maxLength: number
  /** More than one line, of so many rows at first. */
  rows?: number
  onWrite: (text: string) => void
  /** What is said below, as one writes. */
  children?: ComponentChildren
}

/** A few words of the person's own, with their label and what to know about them. */
export function TextField({ id, label, hint, value, maxLength, rows, onWrite, children }: Props) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const common = { id, class: 'input', value, maxLength, autocomplete: 'off', 'aria-describedby': hintId } as const
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input {...common} onInput={(event) => onWrite(event.currentTarget.value)} />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onWrite(event.currentTarget.value)} />
      )}
      {hint !== undefined && <small id={hintId}>{hint}</small>}
      {children}
    </div>
  )
}
