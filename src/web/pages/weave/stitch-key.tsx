import type { WeaveView } from '#app/practice/weave-view.ts'
import type { Stitch } from '#domain/vocabulary.ts'
import { PICKS, REPEAT, STRUCTURES } from '#domain/weave/structures.ts'
import { say, spell } from '../../words.ts'
import { kindsOf } from './cloth-in-words.ts'

/** What each way of weaving stands for, of those that lie in this cloth. */
export function StitchKey({ view }: { view: WeaveView }) {
  return (
    <section>
      <h2>{say('weave.key')}</h2>
      <ul class="stitch-key">
        {kindsOf(view).map(({ stitch, times }) => (
          <li key={stitch}>
            <Swatch stitch={stitch} />
            <span>
              {say(`practise.stitch.${stitch}`)}
              <span class="soft">{say('weave.times', { times: sayTimes(times) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Once, twice, or so many times. */
export function sayTimes(times: number): string {
  if (times === 1) return say('weave.once')
  return times === 2 ? say('weave.twice') : say('weave.often', { count: spell(times) })
}

const END = 5
const PICK = 4
const REPEATS = 2
const FLOAT = 0.8

/** A small piece of one weave. */
function Swatch({ stitch }: { stitch: Stitch }) {
  const wide = END * REPEAT * REPEATS
  const high = PICK * PICKS
  const floats = STRUCTURES[stitch].flatMap((pick, row) =>
    [...pick.repeat(REPEATS).matchAll(/x+/g)].map(
      ({ 0: run, index }) => `M${index * END + 1} ${(row + 0.5) * PICK}h${run.length * END - 2}`,
    ),
  )
  const warp = Array.from({ length: REPEAT * REPEATS }, (_, at) => `M${(at + 0.5) * END} 0v${high}`)
  return (
    <svg class="swatch" viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
      <path d={warp.join('')} stroke="var(--line)" stroke-width="1.2" />
      <path d={floats.join('')} stroke="var(--thread-one)" stroke-width={PICK * FLOAT} />
    </svg>
  )
}
