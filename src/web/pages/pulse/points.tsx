import { say } from '../../words.ts'

export const MOST = 4

interface Props {
  name: 'mood' | 'connection'
  value: number | undefined
  onChange: (value: number) => void
}

/** Five knots on a thread, of which one is chosen; what it means stands beneath. */
export function Points({ name, value, onChange }: Props) {
  return (
    <fieldset class="points-line">
      <legend>{say(`pulse.${name}.name`)}</legend>
      <div class="points-thread">
        {Array.from({ length: MOST + 1 }, (_, at) => (
          <label key={at} title={sayPoint(name, at)}>
            <input type="radio" name={name} checked={value === at} onChange={() => onChange(at)} />
            <span class="hidden-words">{sayPoint(name, at)}</span>
          </label>
        ))}
      </div>
      <p class="ends soft" aria-hidden="true">
        <span>{sayPoint(name, 0)}</span>
        <strong>{value === undefined || value === 0 || value === MOST ? '' : sayPoint(name, value)}</strong>
        <span>{sayPoint(name, MOST)}</span>
      </p>
    </fieldset>
  )
}

/** A point of a line, in words. */
export function sayPoint(name: Props['name'], value: number): string {
  return say(`pulse.${name}.points.${value}`)
}
