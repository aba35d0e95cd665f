// Fits one linear learner a head. A line that must be heard is heard where it sounds most like it, so only its best stretch
// counts; of a line that must not be heard every stretch counts.

import { HEADS, type Head } from '#domain/safety/learnt/heads.ts'
import { type HeardLine, keysOf, type Lesson, lessonsOf, type Weighable } from './signal-lessons.ts'

export interface Fitted {
  weights: Float64Array
  base: number
}

const ROUNDS = 3
const PASSES = 6
const RATE = 0.15
const HOLD = 0.01
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
  const first = fitHeads(lessonsOf(lines, all), all.length)
  const most = all.map((key, i) => ({
    key,
    weight: Math.max(...HEADS.map((head) => Math.abs(first[head].weights[i]!))),
  }))
  most.sort((a, b) => b.weight - a.weight || a.key - b.key)
  const keys = most.slice(0, kept).map(({ key }) => key)
  keys.sort((a, b) => a - b)
  return { keys, heads: fitHeads(lessonsOf(lines, keys), keys.length) }
}

/** The learners of all heads over `size` features; the same lessons give the same numbers. */
export function fitHeads(lessons: Lesson[], size: number): Record<Head, Fitted> {
  return Object.fromEntries(HEADS.map((head) => [head, fitHead(lessons, head, size)])) as Record<Head, Fitted>
}

function fitHead(lessons: Lesson[], head: Head, size: number): Fitted {
  const told = lessons.filter((lesson) => lesson.heard[head] !== undefined && lesson.stretches.length > 0)
  let fitted: Fitted = { weights: new Float64Array(size), base: BASE }
  for (let round = 0; round < ROUNDS; round++) {
    const before = fitted
    const rows = told.flatMap((lesson) => {
      const { stretches, counts } = lesson
      if (!lesson.heard[head])
        return stretches.map((row) => ({ row, aim: 0, counts: counts / Math.sqrt(stretches.length) }))
      const row = round === 0 ? longest(stretches) : loudest(stretches, before)
      return [{ row, aim: 1, counts: counts * MISSED }]
    })
    fitted = descend(rows, size)
  }
  return fitted
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

/** Logistic loss by steps that grow smaller where a weight has moved much; in an order that is mixed but fixed. */
function descend(rows: { row: Weighable; aim: number; counts: number }[], size: number): Fitted {
  const weights = new Float64Array(size)
  const moved = new Float64Array(size).fill(0.01)
  let base = BASE
  let baseMoved = 0.01
  const order = rows.map((_, i) => i)
  let seed = 1
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = seed % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) {
      const { row, aim, counts } = rows[i]!
      const off = counts * (1 / (1 + Math.exp(-sumOf(row, { weights, base }))) - aim)
      for (const place of row.features) {
        const slope = off * row.share + HOLD * weights[place]!
        moved[place]! += slope * slope
        weights[place]! -= (RATE * slope) / Math.sqrt(moved[place]!)
      }
      baseMoved += off * off
      base -= (RATE * off) / Math.sqrt(baseMoved)
    }
  }
  return { weights, base }
}
