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
 * blanks, then per piece a 32-bit little-endian scale, then per piece `dimensions` signed bytes. Throws a RangeError
 * when the bytes do not fit that description.
 */
export function readStaticVectors(bytes: Uint8Array): StaticEmbedder {
  const [headerLine, afterHeader] = lineAt(bytes, 0)
  const [pieceLine, tableAt] = lineAt(bytes, afterHeader)
  const header = JSON.parse(headerLine) as StaticVectorsHeader
  const pieces = pieceLine.split(' ')
  const valuesAt = tableAt + 4 * header.pieces
  if (pieces.length !== header.pieces || bytes.length !== valuesAt + header.pieces * header.dimensions) {
    throw new RangeError(`the table of vectors "${header.name}" is damaged: its length does not match its first line`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const scales = Float32Array.from(pieces, (_, i) => view.getFloat32(tableAt + 4 * i, true))
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + valuesAt, header.pieces * header.dimensions)
  const split = createWordPieces(pieces)

  const embedNow = (text: string): Float32Array => {
    const sum = new Float32Array(header.dimensions)
    for (const place of split(text)) {
      const from = place * header.dimensions
      const scale = scales[place]!
      for (let d = 0; d < sum.length; d++) sum[d]! += scale * values[from + d]!
    }
    return toUnitLength(sum)
  }
  return {
    name: header.name,
    dimensions: header.dimensions,
    embed: async (texts) => texts.map(embedNow),
    embedNow,
  }
}

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
