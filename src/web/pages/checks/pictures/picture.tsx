import type { CheckView, TakenView } from '#app/practice/check-views.ts'
import { say, spell } from '../../../words.ts'
import { saySides } from '../say-check.ts'
import { CourseLine } from './course-line.tsx'
import { planeShapes } from './plane.ts'
import { radarShapes } from './radar.ts'

interface Props {
  check: CheckView
  taken: TakenView
}

/** How it came out, as a picture; in words for those who do not see it. */
export function Picture({ check, taken }: Props) {
  const words = say(`checks.picture.${check.picture}`, {
    count: spell(taken.sides.length),
    sides: saySides(taken.sides),
  })
  const before = check.taken[taken.time - 2]
  switch (check.picture) {
    case 'radar':
      return <Radar taken={taken} before={before} words={words} />
    case 'plane':
      return <Plane times={check.taken.slice(0, taken.time)} words={words} />
    case 'line': {
      const { usual } = taken.sides[0] ?? {}
      const means = check.taken.slice(0, taken.time).flatMap(({ sides }) => sides[0]?.mean ?? [])
      return (
        <figure class="side-course">
          <CourseLine means={means} usual={usual} words={words} />
          {means.length > 1 && (
            <figcaption class="soft">
              {say('checks.course.outer')} {usual && say('checks.course.usual')}
            </figcaption>
          )}
        </figure>
      )
    }
  }
}

const LINE_HEIGHT = 17

function Radar({ taken, before, words }: { taken: TakenView; before: TakenView | undefined; words: string }) {
  const spokes = taken.sides.map(({ name, mean }) => ({ name, mean }))
  const shapes = radarShapes(
    spokes,
    before?.sides.map(({ mean }) => mean),
  )
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${shapes.width} ${shapes.height}`} role="img" aria-label={words}>
        {shapes.rings.map((ring) => (
          <polygon key={ring} class="hairline" points={ring} />
        ))}
        {shapes.spokes.map(({ x, y, from }) => (
          <line key={`${x},${y}`} class="hairline" x1={from.x} y1={from.y} x2={x} y2={y} />
        ))}
        {shapes.before && <polygon class="before" points={shapes.before} />}
        {shapes.outline && <polygon class="now" points={shapes.outline} />}
        {shapes.knots.map(({ x, y }) => (
          <circle key={`${x},${y}`} class="knot-now" cx={x} cy={y} r="5" />
        ))}
        {shapes.labels.map(({ x, y, anchor, lines }) => (
          <text key={lines.join(' ')} x={x} y={y} text-anchor={anchor}>
            {lines.map((line, i) => (
              <tspan key={line} x={x} dy={i === 0 ? 5 - ((lines.length - 1) * LINE_HEIGHT) / 2 : LINE_HEIGHT}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
      {shapes.before && <figcaption class="soft">{say('checks.before')}</figcaption>}
    </figure>
  )
}

function Plane({ times, words }: { times: TakenView[]; words: string }) {
  const known = times.flatMap(({ sides: [right, up] }) =>
    right?.mean === undefined || up?.mean === undefined ? [] : [[right.mean, up.mean] as const],
  )
  const { size, lines, from, to, knots, thread } = planeShapes(known)
  const [right, up] = times.at(-1)?.sides ?? []
  const newest = times.at(-1)?.sides.every(({ mean }) => mean !== undefined) ? knots.length - 1 : -1
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words}>
        {lines.map((at) => (
          <g key={at} class="hairline">
            <line x1={from} y1={at} x2={to} y2={at} />
            <line x1={at} y1={from} x2={at} y2={to} />
          </g>
        ))}
        <polyline class="thread" points={thread} />
        {knots.map(({ x, y }, i) => (
          <circle
            key={`${i}/${x},${y}`}
            class={i === newest ? 'knot-now' : 'knot-before'}
            cx={x}
            cy={y}
            r={i === newest ? 8 : 4}
          />
        ))}
        <text x={from} y={from - 12}>{`↑ ${up?.name ?? ''}`}</text>
        <text x={to} y={to + 24} text-anchor="end">{`${right?.name ?? ''} →`}</text>
      </svg>
    </figure>
  )
}
