// Ridge regression in its dual form, solved by coordinate steps: small, deterministic, some ten milliseconds for some
// thousand rows, and, unlike most learners, it can tell how it would have judged a row it had never seen.

import { type PackedRows, packRows } from './packed-rows.ts'

/** A row of the design matrix: a few numbered places, and a dense part of one length for all rows (perhaps none). */
export interface Row {
  places: Int32Array
  values: Float32Array
  dense: Float32Array
  /** Squared length of the whole row. */
  square: number
}

/** A row with what it teaches: a target per class, and how far it may be doubted (0 is gospel). */
export interface Lesson {
  row: Row
  targets: Float32Array
  doubt: number
}

/** The fitted weights, class by class for each place, and the multipliers per lesson that they are made of. */
export interface Ridge {
  classes: number
  sparse: Float32Array
  dense: Float32Array
  multipliers: Float32Array
  rows: PackedRows
}

const ROUNDS = 5
const PROBE_ROUNDS = 12
const PROBE_PRECISION = 0.003

/** Fits all classes at once; `places` is one more than the highest place of any row. */
export function fitRidge(lessons: readonly Lesson[], places: number): Ridge {
  const classes = lessons[0]?.targets.length ?? 0
  const rows = packRows(lessons)
  const ridge: Ridge = {
    classes,
    sparse: new Float32Array(places * classes),
    dense: new Float32Array(rows.width * classes),
    multipliers: new Float32Array(lessons.length * classes),
    rows,
  }
  const step = new Float32Array(classes)
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < rows.count; p++) {
      const i = rows.lessonAt[p]!
      const { row, targets, doubt } = lessons[i]!
      answerInto(step, ridge, row)
      for (let c = 0, at = i * classes; c < classes; c++, at++) {
        const multiplier = ridge.multipliers[at]!
        step[c] = (targets[c]! - step[c]! - doubt * multiplier) / (row.square + doubt)
        ridge.multipliers[at] = multiplier + step[c]!
      }
      learn(ridge, row, step)
    }
  }
  return ridge
}

/** What the fit says of a row, per class. */
export function answerOf(ridge: Ridge, row: Row): Float32Array {
  const answer = new Float32Array(ridge.classes)
  answerInto(answer, ridge, row)
  return answer
}

/** What the fit would have said of lesson `i` had it never seen it, to about half a percent. */
export function answerUnseen(ridge: Ridge, lessons: readonly Lesson[], i: number): Float32Array {
  const own = multiplierOfItself(ridge.rows, ridge.sparse.length / ridge.classes, i)
  return lessons[i]!.targets.map((target, c) => target - ridge.multipliers[i * ridge.classes + c]! / own)
}

/** The multiplier of lesson `i` in a fit whose only target is 1 for lesson `i` and 0 for all others. */
function multiplierOfItself(rows: PackedRows, places: number, i: number): number {
  const self = rows.lessonAt.indexOf(i)
  const weights = { sparse: new Float32Array(places), dense: new Float32Array(rows.width) }
  const multipliers = new Float32Array(rows.count)
  const visit = (p: number): void => {
    const doubt = rows.doubt[p]!
    const missing = (p === self ? 1 : 0) - dotRow(rows, p, weights) - doubt * multipliers[p]!
    const step = missing / (rows.square[p]! + doubt)
    multipliers[p]! += step
    addRow(rows, p, { weights, step })
  }
  for (let round = 0, before = 0; round < PROBE_ROUNDS; round++) {
    visit(self)
    if (Math.abs(multipliers[self]! - before) < PROBE_PRECISION * multipliers[self]!) break
    before = multipliers[self]!
    for (let p = 0; p < rows.count; p++) visit(p)
  }
  return multipliers[self]!
}

interface Weights {
  sparse: Float32Array
  dense: Float32Array
}

function dotRow({ starts, places, values, dense, width }: PackedRows, p: number, weights: Weights): number {
  let sum = 0
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) sum += values[k]! * weights.sparse[places[k]!]!
  for (let d = 0, at = p * width; d < width; d++, at++) sum += dense[at]! * weights.dense[d]!
  return sum
}

function addRow(rows: PackedRows, p: number, { weights, step }: { weights: Weights; step: number }): void {
  const { starts, places, values, dense, width } = rows
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) weights.sparse[places[k]!]! += values[k]! * step
  for (let d = 0, at = p * width; d < width; d++, at++) weights.dense[d]! += dense[at]! * step
}

function answerInto(answer: Float32Array, { classes, sparse, dense }: Ridge, row: Row): void {
  answer.fill(0)
  for (let k = 0; k < row.places.length; k++) {
    const value = row.values[k]!
    for (let c = 0, at = row.places[k]! * classes; c < classes; c++, at++) answer[c]! += value * sparse[at]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) answer[c]! += value * dense[at]!
  }
}

function learn({ classes, sparse, dense }: Ridge, row: Row, step: Float32Array): void {
  for (let k = 0; k < row.places.length; k++) {
    const value = row.values[k]!
    for (let c = 0, at = row.places[k]! * classes; c < classes; c++, at++) sparse[at]! += value * step[c]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) dense[at]! += value * step[c]!
  }
}
