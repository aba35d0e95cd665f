// What MiniLM makes of each piece of its vocabulary, alone and in a short sentence: the raw matter of the table.

import { createWordPieces } from '#models/word-pieces.ts'
import { type MiniLm, WIDTH } from './distil-minilm.ts'

/** A piece of the vocabulary and its place in it. */
export interface Piece {
  text: string
  place: number
}

/** The gap takes each piece in turn; in the first it stands alone. */
const CARRIERS = ['_', 'he is always _']
const START = 101
const END = 102
const BATCH = 64

/** What the model makes of each piece, averaged over the carriers, with the mean of all taken away. */
export function statesOf(
  pieces: readonly Piece[],
  { miniLm, vocabulary }: { miniLm: MiniLm; vocabulary: string[] },
): Float64Array[] {
  const split = createWordPieces(vocabulary)
  const sums = pieces.map(() => new Float64Array(WIDTH))
  for (const carrier of CARRIERS) {
    const [before, after] = carrier.split('_').map(split)
    for (let from = 0; from < pieces.length; from += BATCH) {
      const batch = pieces.slice(from, from + BATCH)
      const read = miniLm(batch.map(({ place }) => [START, ...before!, place, ...after!, END]))
      const at = (1 + before!.length) * WIDTH
      read.forEach((state, i) => {
        for (let c = 0; c < WIDTH; c++) sums[from + i]![c]! += state[at + c]! / CARRIERS.length
      })
      if (from % (BATCH * 50) === 0) console.info(`"${carrier}": ${from} of ${pieces.length}`)
    }
  }
  const mean = new Float64Array(WIDTH)
  for (const sum of sums) for (let c = 0; c < WIDTH; c++) mean[c]! += sum[c]! / sums.length
  return sums.map((sum) => sum.map((x, c) => x - mean[c]!))
}
