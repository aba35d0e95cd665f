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

/** Fits vectors to lines; `classes` is how many situations there are. */
export function fitMeaning(lines: readonly Line[], embed: Embed, classes: number): MeaningFit {
  const rows = lines.map((line) => rowOf(embed(line.text)))
  const width = rows[0]?.length ?? 1
  const doubts = doubtsOf(lines)
  const gram = new Float64Array(width * width)
  const right = new Float64Array(width * classes)
  for (let d = 0; d < width; d++) gram[d * width + d] = 1
  for (const [i, row] of rows.entries()) {
    const trust = 1 / doubts[i]!
    for (let a = 0; a < width; a++) {
      const scaled = trust * row[a]!
      for (let b = 0, at = a * width; b <= a; b++, at++) gram[at]! += scaled * row[b]!
    }
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
    return targetsOf(lines[i]!, classes).map((target, c) => {
      const fit = row.reduce((sum, x, d) => sum + x * right[c * width + d]!, 0)
      return (fit - own * target) / (1 - own)
    })
  }
  return { classes, width, weights: unscaled(right, width), unseen }
}

function rowOf(vector: Float32Array): Float64Array {
  const row = new Float64Array(vector.length + 1)
  for (let d = 0; d < vector.length; d++) row[d] = vector[d]! * Math.sqrt(SPREAD)
  row[vector.length] = Math.sqrt(SPREAD_OF_CONSTANT)
  return row
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
