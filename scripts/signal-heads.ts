// Fits one linear learner a head. A line that must be heard is heard where it sounds most like it, so only its best stretch
// counts; of a line that must not be heard every stretch counts.

import { HEADS, type Head } from '#domain/safety/learnt/heads.ts'
import { descend, type Task } from './signal-descent.ts'
import { type HeardLine, keysOf, type Lesson, lessonsOf, type Weighable } from './signal-lessons.ts'

export interface Fitted {
  weights: Float64Array
  base: number
}

/** To find the keys that weigh most one quick round is enough. */
const QUICK = { rounds: 1, steps: 10 }
const THOROUGH = { rounds: 2, steps: 25 }
type Care = typeof QUICK

/** A missed danger costs so much more than a false alarm. */
const MISSED = 2.5
const BASE = -3

/** Keys that are worth keeping, and what is learnt over them. */
export interface Learning {
  keys: number[]
  heads: Record<Head, Fitted>
}

/** Learns over all keys, keeps those that came to weigh most, and learns anew over them alone. */
export function learn(lines: HeardLine[], kept: number): Learning {
  const all = keysOf(lines)
  const first = fitHeads(lessonsOf(lines, all), all.length, QUICK)
  const most = all.map((key, i) => ({
    key,
    weight: Math.max(...HEADS.map((head) => Math.abs(first[head].weights[i]!))),
  }))
  most.sort((a, b) => b.weight - a.weight || a.key - b.key)
  const keys = most.slice(0, kept).map(({ key }) => key)
  keys.sort((a, b) => a - b)
  return { keys, heads: fitHeads(lessonsOf(lines, keys), keys.length, THOROUGH) }
}

/** The learners of all heads over `size` features; the same lessons give the same numbers. */
function fitHeads(lessons: Lesson[], size: number, care: Care): Record<Head, Fitted> {
  return Object.fromEntries(HEADS.map((head) => [head, fitHead({ lessons, head, size }, care)])) as Record<Head, Fitted>
}

function fitHead({ lessons, head, size }: { lessons: Lesson[]; head: Head; size: number }, care: Care): Fitted {
  const told = lessons.filter((lesson) => lesson.heard[head] !== undefined && lesson.stretches.length > 0)
  let at: Float64Array = new Float64Array(size + 1)
  at[size] = BASE
  for (let round = 0; round < care.rounds; round++) {
    at = descend(taskOf(told, { head, size, before: round > 0 ? fittedOf(at) : undefined }), at, care.steps)
  }
  return fittedOf(at)
}

const fittedOf = (at: Float64Array): Fitted => ({ weights: at.slice(0, -1), base: at.at(-1)! })

/** The stretches to learn from: all of a line that is to be passed over, of one that is to be heard the loudest so far. */
function taskOf(
  lessons: Lesson[],
  { head, size, before }: { head: Head; size: number; before: Fitted | undefined },
): Task {
  const task: Task = { rows: [], aims: [], counts: [], size }
  for (const { stretches, heard, counts } of lessons) {
    const rows = heard[head] ? [before ? loudest(stretches, before) : longest(stretches)] : stretches
    for (const row of rows) {
      task.rows.push(row)
      task.aims.push(heard[head] ? 1 : 0)
      task.counts.push(heard[head] ? counts * MISSED : counts)
    }
  }
  return task
}

const longest = (stretches: Weighable[]) =>
  stretches.reduce((best, one) => (one.features.length > best.features.length ? one : best))

const loudest = (stretches: Weighable[], fitted: Fitted) =>
  stretches.reduce((best, one) => (sumOf(one, fitted) > sumOf(best, fitted) ? one : best))

/** What a stretch sums up to. */
export function sumOf({ features, share }: Weighable, { weights, base }: Fitted): number {
  let sum = 0
  for (const place of features) sum += weights[place]!
  return base + share * sum
}
