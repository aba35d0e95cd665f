import { typeset } from '../../typeset.ts'

/** Short sentences, one under the other. */
export function Points({ points }: { points: string[] }) {
  return (
    <ul class="points">
      {points.map((point) => (
        <li key={point}>{typeset(point)}</li>
      ))}
    </ul>
  )
}
