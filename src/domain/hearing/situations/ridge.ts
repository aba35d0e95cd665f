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

/**
 * The fitted weights and the multipliers per lesson that they are made of. Sparse weights lie place by place, dense ones
 * class by class: each in the order in which they are read.
 */
export interface Ridge {
  classes: number
  sparse: Float32Array
  dense: Float32Array
  multipliers: Float32Array
  rows: PackedRows
}

const ROUNDS = 5
/** Steps smaller than this are not worth taking; multipliers are about .01 to 1. */
const NEGLIGIBLE = 1e-4
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
        const size = (targets[c]! - step[c]! - doubt * multiplier) / (row.square + doubt)
        step[c] = Math.abs(size) < NEGLIGIBLE ? 0 : size
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
    if (Math.abs(step) < NEGLIGIBLE) return
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

// Below, whatever a loop reads is named before it: engines do not dare to lift it out by themselves.

function dotRow({ starts, places, values, dense, width }: PackedRows, p: number, weights: Weights): number {
  const { sparse, dense: denseWeights } = weights
  let sum = 0
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) sum += values[k]! * sparse[places[k]!]!
  for (let d = 0, at = p * width; d < width; d++, at++) sum += dense[at]! * denseWeights[d]!
  return sum
}

function addRow(rows: PackedRows, p: number, { weights, step }: { weights: Weights; step: number }): void {
  const { starts, places, values, dense, width } = rows
  const { sparse, dense: denseWeights } = weights
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) sparse[places[k]!]! += values[k]! * step
  for (let d = 0, at = p * width; d < width; d++, at++) denseWeights[d]! += dense[at]! * step
}

function answerInto(answer: Float32Array, { classes, sparse, dense }: Ridge, row: Row): void {
  const { places, values, dense: vector } = row
  const width = vector.length
  for (let c = 0; c < classes; c++) {
    let sum = 0
    for (let d = 0, at = c * width; d < width; d++, at++) sum += vector[d]! * dense[at]!
    answer[c] = sum
  }
  for (let k = 0; k < places.length; k++) {
    const value = values[k]!
    for (let c = 0, at = places[k]! * classes; c < classes; c++, at++) answer[c]! += value * sparse[at]!
  }
}

function learn({ classes, sparse, dense }: Ridge, row: Row, step: Float32Array): void {
  const { places, values, dense: vector } = row
  const width = vector.length
  for (let c = 0; c < classes; c++) {
    const size = step[c]!
    if (size === 0) continue
    for (let d = 0, at = c * width; d < width; d++, at++) dense[at]! += vector[d]! * size
  }
  for (let k = 0; k < places.length; k++) {
    const value = values[k]!
    for (let c = 0, at = places[k]! * classes; c < classes; c++, at++) sparse[at]! += value * step[c]!
  }
}
