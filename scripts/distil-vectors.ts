// Makes models/vectors/en.bin, the table that src/models/static-vectors.ts reads, out of all-MiniLM-L6-v2: each piece
// of the vocabulary is run through the model, and what the model makes of it is centred, turned into its widest
// directions, weighed by how rare the piece is, and kept in 4 bits. Usage: npx tsx scripts/distil-vectors.ts
// (some minutes; the same bytes every time)

import { writeFileSync } from 'node:fs'
import { openMiniLm } from './distil-package.ts'
import { principalDirections } from './distil-principal.ts'
import { type Piece, statesOf } from './distil-states.ts'

const OUT = new URL('../models/vectors/en.bin', import.meta.url)
const NAME = 'minilm-l6-v2-static-1'
const DIMENSIONS = 256
/** Four bits hold 0 to 15: steps from -7 to 7, with 8 for nothing. */
const LARGEST = 7
const ZERO = 8
/** Below this place the vocabulary holds single characters and marks; above it, pieces from common to rare. */
const FIRST_WORD = 1996
const KEPT = /^(?:##)?[a-z]+$/

const model = openMiniLm()
const pieces = model.vocabulary
  .map((text, place): Piece => ({ text, place }))
  .filter(({ text, place }) => KEPT.test(text) && (place >= FIRST_WORD || text.length === 1))
const states = statesOf(pieces, model.miniLm)
const directions = principalDirections(states, DIMENSIONS)
const rows = states.map((state, i) => {
  const rarity = Math.log(1 + Math.max(1, pieces[i]!.place - FIRST_WORD + 1))
  return directions.map((direction) => rarity * state.reduce((sum, x, c) => sum + x * direction[c]!, 0))
})
writeFileSync(OUT, encode(rows))

/** The layout that src/models/static-vectors.ts describes. */
function encode(rows: readonly number[][]): Uint8Array {
  const header = JSON.stringify({ name: NAME, dimensions: DIMENSIONS, pieces: rows.length })
  const text = new TextEncoder().encode(`${header}\n${pieces.map((p) => p.text).join(' ')}\n`)
  const scalesAt = text.length
  const valuesAt = scalesAt + 4 * rows.length
  const bytes = new Uint8Array(valuesAt + (rows.length * DIMENSIONS) / 2)
  bytes.set(text)
  const view = new DataView(bytes.buffer)
  rows.forEach((row, i) => {
    const scale = Math.max(...row.map(Math.abs)) / LARGEST
    if (!(scale > 0)) throw new Error(`the piece "${pieces[i]!.text}" has no vector`)
    view.setFloat32(scalesAt + 4 * i, scale, true)
    const steps = row.map((x) => Math.round(x / scale) + ZERO)
    for (let d = 0; d < DIMENSIONS; d += 2) {
      bytes[valuesAt + (i * DIMENSIONS + d) / 2] = steps[d]! | (steps[d + 1]! << 4)
    }
  })
  return bytes
}
