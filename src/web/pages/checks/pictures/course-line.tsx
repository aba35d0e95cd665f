import type { UsualRange } from '#domain/practice/score.ts'
import { courseShapes } from './course.ts'

interface Props {
  means: readonly number[]
  usual: UsualRange | undefined
  words: string
}

/** One side from time to time. */
export function CourseLine({ means, usual, words }: Props) {
  const { width, height, lines, band, thread, knots } = courseShapes(means, usual)
  return (
    <svg class="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      {band && <rect class="band" x="0" width={width} y={band.y} height={band.height} rx="3" />}
      {lines.map((y) => (
        <line key={y} class="hairline" x1="0" x2={width} y1={y} y2={y} />
      ))}
      <polyline class="thread" points={thread} />
      {knots.map(({ x, y }, i) => (
        <circle
          key={x}
          class={i === knots.length - 1 ? 'knot-now' : 'knot-before'}
          cx={x}
          cy={y}
          r={i === knots.length - 1 ? 6 : 3.5}
        />
      ))}
    </svg>
  )
}
