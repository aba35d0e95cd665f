// From the written form of what was learnt to the form it is weighed with.

import { HEADS, type Head, type LearntWords } from './learnt-schema.ts'

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Weights from -12 to 12 in order; the middle is nothing. */
export const WEIGHTS = 'LKJIHGFEDCBA.abcdefghijkl'
const NOTHING = WEIGHTS.indexOf('.')

/** What was learnt, ready to weigh with. */
export interface Learnt {
  classes: ReadonlyMap<number, number>
  /** Place of a feature among the weights, by its key. */
  places: ReadonlyMap<number, number>
  /** By place of a feature: the weight for each head. */
  weights: Float32Array
  base: Record<Head, number>
  levels: LearntWords['levels']
}

/** Reads the written form; throws a RangeError where its parts do not fit together. */
export function unpack(learnt: LearntWords): Learnt {
  const keys = climb(learnt.words.keys)
  const classes = numbersOf(learnt.words.classes, keys.length)
  const features = climb(learnt.features)
  const weights = new Float32Array(features.length * HEADS.length)
  for (const [h, head] of HEADS.entries()) {
    const row = learnt.weights[head]
    if (row.length !== features.length) throw new RangeError(`learnt: ${head} has not one weight for each feature`)
    for (let i = 0; i < row.length; i++) {
      weights[i * HEADS.length + h] = (WEIGHTS.indexOf(row[i]!) - NOTHING) * learnt.step[head]
    }
  }
  return {
    classes: new Map(keys.map((key, i) => [key, classes[i]!])),
    places: new Map(features.map((key, i) => [key, i])),
    weights,
    base: learnt.base,
    levels: learnt.levels,
  }
}

function climb({ count, rows }: LearntWords['features']): number[] {
  let at = 0
  return numbersOf(rows, count).map((step) => {
    at += step
    return at
  })
}

function numbersOf(rows: string[], count: number): number[] {
  if (rows.some((row) => row.length !== count)) throw new RangeError('learnt: rows of digits differ in length')
  const values = new Map(Array.from(DIGITS, (digit, value) => [digit, value]))
  return Array.from({ length: count }, (_, i) => rows.reduce((sum, row) => sum * 64 + values.get(row[i]!)!, 0))
}
