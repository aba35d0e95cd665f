// Writes what was learnt in the form that src/domain/safety/learnt/unpack.ts reads.

import { HEADS, type Head } from '#domain/safety/learnt/heads.ts'
import { hashOf, keyOf } from '#domain/safety/learnt/keys.ts'
import type { LearntWords } from '#domain/safety/learnt/learnt-schema.ts'
import { DIGITS, WEIGHTS } from '#domain/safety/learnt/unpack.ts'
import type { Learning } from './signal-heads.ts'

const STEPS = (WEIGHTS.length - 1) / 2
/** The heaviest weights in a thousand are cut down to the largest step, so that the steps stay fine. */
const CUT = 0.002

/** Everything in its written form. */
export function packLearnt(
  classes: ReadonlyMap<string, number>,
  { keys, heads }: Learning,
  levels: LearntWords['levels'],
): LearntWords {
  const words = new Map([...classes].map(([word, one]) => [keyOf(hashOf(word)), one]))
  const wordKeys = [...words.keys()].sort((a, b) => a - b)
  const each = <T>(make: (head: Head) => T) =>
    Object.fromEntries(HEADS.map((head) => [head, make(head)])) as Record<Head, T>
  const step = each((head) => rounded(heaviest(heads[head].weights) / STEPS))
  return {
    words: { keys: stepsOf(wordKeys), classes: rowsOf(wordKeys.map((key) => words.get(key)!)) },
    features: stepsOf(keys),
    weights: each((head) => Array.from(heads[head].weights, (weight) => charOf(weight / step[head])).join('')),
    step,
    base: each((head) => rounded(heads[head].base)),
    levels,
  }
}

function heaviest(weights: Float64Array): number {
  const sizes = Array.from(weights, Math.abs).sort((a, b) => b - a)
  return sizes[Math.floor(CUT * sizes.length)]!
}

/** A weight of less than this many steps says too little to be carried. */
const LEAST = 1

function charOf(steps: number): string {
  const kept = Math.abs(steps) < LEAST ? 0 : Math.max(-STEPS, Math.min(STEPS, Math.round(steps)))
  return WEIGHTS[STEPS + kept]!
}

function stepsOf(sorted: number[]): LearntWords['features'] {
  return { count: sorted.length, rows: rowsOf(sorted.map((key, i) => key - (sorted[i - 1] ?? 0))) }
}

/** Numbers as rows of digits to base 64, as many rows as the largest needs. */
function rowsOf(numbers: number[]): string[] {
  const rows: string[] = []
  for (let rest = numbers; rows.length === 0 || rest.some((n) => n > 0); rest = rest.map((n) => Math.floor(n / 64))) {
    rows.unshift(rest.map((n) => DIGITS[n % 64]).join(''))
  }
  return rows
}

const rounded = (value: number) => Number(value.toPrecision(6))
