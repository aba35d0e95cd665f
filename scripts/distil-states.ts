// What MiniLM makes of each piece of its vocabulary when it stands alone: the raw matter of the table.

import { type MiniLm, WIDTH } from './distil-minilm.ts'

/** A piece of the vocabulary and its place in it. */
export interface Piece {
  text: string
  place: number
}

const START = 101
const END = 102
const BATCH = 64

/** The state of each piece between the marks that begin and end a text, with the mean of all taken away. */
export function statesOf(pieces: readonly Piece[], miniLm: MiniLm): Float64Array[] {
  const states: Float64Array[] = []
  for (let from = 0; from < pieces.length; from += BATCH) {
    const batch = pieces.slice(from, from + BATCH).map(({ place }) => [START, place, END])
    for (const state of miniLm(batch)) states.push(Float64Array.from(state.subarray(WIDTH, 2 * WIDTH)))
    if (from % (BATCH * 50) === 0) console.info(`${from} of ${pieces.length} pieces read`)
  }
  const mean = new Float64Array(WIDTH)
  for (const state of states) for (let c = 0; c < WIDTH; c++) mean[c]! += state[c]! / states.length
  return states.map((state) => state.map((x, c) => x - mean[c]!))
}
