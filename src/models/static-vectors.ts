// A table of one vector per word piece, distilled from a sentence model: a text's vector is the sum of its pieces'.
// No network of weights runs, so a sentence costs microseconds. How the table is made: scripts/distil-vectors.ts.

import type { Embedder } from './embedder.ts'
import { createWordPieces } from './word-pieces.ts'

/** What the table's first line says of it. */
export interface StaticVectorsHeader {
  /** Changes whenever the numbers do. */
  name: string
  dimensions: number
  pieces: number
}

/** An embedder that can also answer at once. */
export interface StaticEmbedder extends Embedder {
  /** The text's vector of unit length; all zeros when no piece of it is in the table. */
  embedNow(text: string): Float32Array
}

/**
 * Reads a table from its bytes. Layout: one line of JSON (`StaticVectorsHeader`), one line with the pieces separated by
 * blanks, then per piece a 32-bit little-endian scale, then per piece `dimensions` steps of 4 bits, the first of two in
 * the lower half of a byte, where 8 stands for nothing. Throws a RangeError when the bytes do not fit that description.
 */
export function readStaticVectors(bytes: Uint8Array): StaticEmbedder {
  const [headerLine, afterHeader] = lineAt(bytes, 0)
  const [pieceLine, scalesAt] = lineAt(bytes, afterHeader)
  const { name, dimensions, pieces } = JSON.parse(headerLine) as StaticVectorsHeader
  const vocabulary = pieceLine.split(' ')
  const valuesAt = scalesAt + 4 * pieces
  if (vocabulary.length !== pieces || bytes.length !== valuesAt + (pieces * dimensions) / 2) {
    throw new RangeError(`the table of vectors "${name}" is damaged: its length does not match its first line`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const scales = Float32Array.from({ length: pieces }, (_, i) => view.getFloat32(scalesAt + 4 * i, true))
  const split = createWordPieces(vocabulary)

  const embedNow = (text: string): Float32Array => {
    const sum = new Float32Array(dimensions)
    for (const place of split(text)) {
      const from = valuesAt + (place * dimensions) / 2
      const scale = scales[place]!
      for (let d = 0; d < dimensions; d += 2) {
        const two = bytes[from + d / 2]!
        sum[d]! += scale * ((two & 15) - ZERO)
        sum[d + 1]! += scale * ((two >> 4) - ZERO)
      }
    }
    return toUnitLength(sum)
  }
  return { name, dimensions, embed: async (texts) => texts.map(embedNow), embedNow }
}

const ZERO = 8
const NEW_LINE = 10

function lineAt(bytes: Uint8Array, start: number): [line: string, next: number] {
  const end = bytes.indexOf(NEW_LINE, start)
  if (end < 0) throw new RangeError('the table of vectors is damaged: a line is missing')
  return [new TextDecoder().decode(bytes.subarray(start, end)), end + 1]
}

function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0
  for (const x of vector) square += x * x
  if (square > 0) {
    const scale = 1 / Math.sqrt(square)
    for (let d = 0; d < vector.length; d++) vector[d]! *= scale
  }
  return vector
}
