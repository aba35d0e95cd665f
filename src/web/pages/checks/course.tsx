import type { CheckView, TakenView } from '#app/practice/check-views.ts'
import { say } from '../../words.ts'
import { CourseLine } from './pictures/course-line.tsx'
import { sayScore } from './say-check.ts'

/** Every side from time to time, up to this one. */
export function Course({ check, taken }: { check: CheckView; taken: TakenView }) {
  const times = check.taken.slice(0, taken.time)
  const lines = taken.sides.flatMap(({ side, name, usual }, i) => {
    const means = times.flatMap(({ sides }) => sides[i]?.mean ?? [])
    return means.length > 1 ? [{ side, name, usual, means }] : []
  })
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{say('checks.course.title')}</h2>
      <p class="soft">
        {say('checks.course.outer')} {lines.some(({ usual }) => usual) && say('checks.course.usual')}
      </p>
      {lines.map(({ side, name, usual, means }) => (
        <figure key={side} class="side-course">
          <figcaption>{name}</figcaption>
          <CourseLine
            means={means}
            usual={usual}
            words={say('checks.course.words', { name, scores: means.map(sayScore).join(', ') })}
          />
        </figure>
      ))}
    </section>
  )
}
