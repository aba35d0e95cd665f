// What the vectors of the library's lines teach: ridge regression in its plain form, solved at once, since a vector has
// only some hundred numbers. What it would say of a line it had never seen is then exact and costs nothing.

import type { Line } from './lines.ts'
import { doubtsOf, targetsOf } from './teaching.ts'

/** A text's vector of meaning, unit length; the same function must have made every vector that is compared. */
export type Embed = (text: string) => Float32Array

export interface MeaningFit {
  classes: number
  /** Numbers of a vector, and one more for the constant. */
  width: number
  /** Class by class `width` weights, the constant's last. */
  weights: Float64Array
  /** What the fit would have said of line `i` had it never seen it, per class. */
  unseen(i: number): Float32Array
}

/** How far weights may lie from nought, before seeing any line. */
const SPREAD = 0.3
const SPREAD_OF_CONSTANT = 0.01
/** How many rows `addSquares` takes. */
const AT_ONCE = 4

/** Fits vectors to lines; `classes` is how many situations there are. */
export function fitMeaning(lines: readonly Line[], embed: Embed, classes: number): MeaningFit {
  const rows = lines.map((line) => rowOf(embed(line.text)))
  const width = rows[0]?.length ?? 1
  const doubts = doubtsOf(lines)
  const gram = new Float64Array(width * width)
  const right = new Float64Array(width * classes)
  for (let d = 0; d < width; d++) gram[d * width + d] = 1
  for (let i = 0; i < rows.length; i += AT_ONCE) addSquares(gram, rows.slice(i, i + AT_ONCE), doubts.subarray(i))
  for (const [i, row] of rows.entries()) {
    const trust = 1 / doubts[i]!
    targetsOf(lines[i]!, classes).forEach((target, c) => {
      if (target !== 0) for (let a = 0; a < width; a++) right[c * width + a]! += trust * target * row[a]!
    })
  }
  factorise(gram, width)
  for (let c = 0; c < classes; c++) {
    const own = right.subarray(c * width, (c + 1) * width)
    down(gram, own)
    up(gram, own)
  }
  const unseen = (i: number): Float32Array => {
    const row = rows[i]!
    const half = down(gram, Float64Array.from(row))
    // How much of its own answer a line gives itself.
    const own = half.reduce((sum, x) => sum + x * x, 0) / doubts[i]!
    return targetsOf(lines[i]!, classes).map((target, c) => (dot(row, right, c * width) - own * target) / (1 - own))
  }
  return { classes, width, weights: unscaled(right, width), unseen }
}

function rowOf(vector: Float32Array): Float64Array {
  const row = new Float64Array(vector.length + 1)
  for (let d = 0; d < vector.length; d++) row[d] = vector[d]! * Math.sqrt(SPREAD)
  row[vector.length] = Math.sqrt(SPREAD_OF_CONSTANT)
  return row
}

/** Adds a few rows times themselves to a square's lower half, in one walk through it; rows behind the last count nothing. */
function addSquares(square: Float64Array, rows: readonly Float64Array[], doubts: Float32Array): void {
  const [one, ...more] = rows
  const none = new Float64Array(one!.length)
  const [two = none, three = none, four = none] = more
  const width = one!.length
  const trust = (k: number, row: Float64Array) => (row === none ? 0 : 1 / doubts[k]!)
  const [t1, t2, t3, t4] = [trust(0, one!), trust(1, two), trust(2, three), trust(3, four)]
  for (let a = 0; a < width; a++) {
    const [s1, s2, s3, s4] = [t1 * one![a]!, t2 * two[a]!, t3 * three[a]!, t4 * four[a]!]
    for (let b = 0, at = a * width; b <= a; b++, at++) {
      square[at]! += s1 * one![b]! + s2 * two[b]! + s3 * three[b]! + s4 * four[b]!
    }
  }
}

/** A row times as many numbers of `others`, from `from` on. */
function dot(row: Float64Array, others: Float64Array, from: number): number {
  let sum = 0
  for (let d = 0, at = from; d < row.length; d++, at++) sum += row[d]! * others[at]!
  return sum
}

/** Weights for vectors as they come. */
function unscaled(weights: Float64Array, width: number): Float64Array {
  return weights.map((w, at) => w * Math.sqrt((at + 1) % width === 0 ? SPREAD_OF_CONSTANT : SPREAD))
}

/** Cholesky's lower half in place. */
function factorise(matrix: Float64Array, width: number): void {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = matrix[a * width + b]!
      for (let d = 0; d < b; d++) sum -= matrix[a * width + d]! * matrix[b * width + d]!
      matrix[a * width + b] = a === b ? Math.sqrt(sum) : sum / matrix[b * width + b]!
    }
  }
}

function down(lower: Float64Array, vector: Float64Array): Float64Array {
  const width = vector.length
  for (let a = 0; a < width; a++) {
    let sum = vector[a]!
    for (let d = 0; d < a; d++) sum -= lower[a * width + d]! * vector[d]!
    vector[a] = sum / lower[a * width + a]!
  }
  return vector
}

function up(lower: Float64Array, vector: Float64Array): void {
  const width = vector.length
  for (let a = width - 1; a >= 0; a--) {
    let sum = vector[a]!
    for (let d = a + 1; d < width; d++) sum -= lower[d * width + a]! * vector[d]!
    vector[a] = sum / lower[a * width + a]!
  }
}
