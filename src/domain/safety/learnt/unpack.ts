// From the written form of what was learnt to the form it is weighed with.

import { HEADS, type Head } from './heads.ts'
import { type KeyTable, keyTable } from './key-table.ts'
import type { LearntWords } from './learnt-schema.ts'

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Weights from -8 to 8 in order; the middle is nothing. */
export const WEIGHTS = 'HGFEDCBA.abcdefgh'
const NOTHING = WEIGHTS.indexOf('.')

/** How many classes of meaning there are; so many that follow one another lie in one wider field. */
export const CLASSES = 256
export const IN_A_FIELD = 4

/** The class of meaning of a word, by its key; -1 where it has none. */
export type ClassOf = (key: number) => number

/** What was learnt, ready to weigh with. */
export interface Learnt {
  classOf: ClassOf
  /** Places of features among the weights. */
  features: KeyTable
  /** By place of a feature: the weight for each head. */
  weights: Float32Array
  base: Record<Head, number>
  levels: LearntWords['levels']
}

/** Reads the written form; throws a RangeError where its parts do not fit together. */
export function unpack(learnt: LearntWords): Learnt {
  const keys = climb(learnt.words.keys)
  const classes = numbersOf(learnt.words.classes, keys.length)
  const words = keyTable(keys)
  const features = climb(learnt.features)
  const weights = new Float32Array(features.length * HEADS.length)
  for (const [h, head] of HEADS.entries()) {
    const row = learnt.weights[head]
    if (row.length !== features.length) throw new RangeError(`learnt: ${head} has not one weight for each feature`)
    const worth = new Float32Array(128)
    for (let i = 0; i < WEIGHTS.length; i++) worth[WEIGHTS.charCodeAt(i)] = (i - NOTHING) * learnt.step[head]
    for (let i = 0; i < row.length; i++) weights[i * HEADS.length + h] = worth[row.charCodeAt(i)]!
  }
  return {
    classOf: (key) => classes[words.placeOf(key)] ?? -1,
    features: keyTable(features),
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
  const values = new Uint8Array(128)
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value
  const numbers = new Array<number>(count).fill(0)
  for (const row of rows) for (let i = 0; i < count; i++) numbers[i] = numbers[i]! * 64 + values[row.charCodeAt(i)]!
  return numbers
}
