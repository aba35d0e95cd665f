// What was learnt of vectors, small enough to travel: for each situation one weight per number of a vector, in 8 bits. It
// comes after the first reply, and brings a finer table of words along.

import type { Likelihood } from './likelihood.ts'
import type { MeaningFit } from './meaning-fit.ts'
import { readSections, writeSections } from './table-bytes.ts'

/** The first line of a table. */
export interface MeaningTableHeader {
  /** Hash of the lines it was learnt from, see `hashOfLines`. */
  lines: string
  /** Numbers of a vector. */
  dimensions: number
  /** How fits become likelihoods, by words and vectors together. */
  likelihood: Likelihood
}

export interface MeaningTable extends MeaningTableHeader {
  /** The finer table of words. */
  words: Uint8Array
  /** What a vector adds to the fit of each situation. */
  weigh(vector: Float32Array): Float32Array
}

const LARGEST = 127

/** Bytes of a table: a line of JSON (`MeaningTableHeader`); the largest weight per situation; weights; constants; `words`. */
export function packMeaning(
  header: Omit<MeaningTableHeader, 'dimensions'>,
  fit: MeaningFit,
  words: Uint8Array,
): Uint8Array {
  const dimensions = fit.width - 1
  const own = Array.from({ length: fit.classes }, (_, c) => fit.weights.subarray(c * fit.width, (c + 1) * fit.width))
  const steps = own.map(
    (w) => w.subarray(0, dimensions).reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9) / LARGEST,
  )
  return writeSections(
    [{ ...header, dimensions }],
    [
      Float32Array.from(steps),
      Int8Array.from(own.flatMap((w, c) => Array.from(w.subarray(0, dimensions), (x) => Math.round(x / steps[c]!)))),
      Float32Array.from(own, (w) => w[dimensions]!),
      words,
    ],
  )
}

/** Reads a table; throws a RangeError where the bytes are none. */
export function readMeaningTable(bytes: Uint8Array): MeaningTable {
  const { values, sections } = readSections(bytes, 1)
  const header = values[0] as MeaningTableHeader
  const [steps, weights, constants, words] = sections as [Float32Array, Int8Array, Float32Array, Uint8Array]
  const { dimensions } = header
  const weigh = (vector: Float32Array): Float32Array =>
    constants.map((constant, c) => {
      let sum = 0
      for (let d = 0, at = c * dimensions; d < dimensions; d++, at++) sum += weights[at]! * vector[d]!
      return constant + sum * steps[c]!
    })
  return { ...header, words, weigh }
}
