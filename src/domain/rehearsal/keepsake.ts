// What there is to take along at the end: what the person said best, and the one sentence of it.

import type { Rehearsal } from './state.ts'

export interface Keepsake {
  /** What reached the stand-in most, in the person's own words. */
  best: string
  /** One sentence of it. */
  line: string
}

const FEWEST_WORDS = 4

/** Undefined where nothing was said that is kind enough to take along. */
export function keepsakeOf({ exchanges }: Pick<Rehearsal, 'exchanges'>): Keepsake | undefined {
  const gentle = exchanges.filter(
    ({ said, heard }) => heard.manner !== 'attack' && !heard.hollow && said.split(/\s+/).length >= FEWEST_WORDS,
  )
  const worth = gentle.map(({ said, heard, before, after }, at) => {
    const parts = heard.has.length + (heard.has.includes('ask') ? 1 : 0)
    const vague = heard.manner === 'vague' ? 3 : 0
    return { said, score: after - before + parts - vague + at / 100 }
  })
  const best = worth.sort((a, b) => b.score - a.score)[0]?.said.trim()
  return best === undefined ? undefined : { best, line: oneOf(best) }
}

/** The sentence that asks, or else the one that tells most. */
function oneOf(text: string): string {
  const sentences = text.split(/(?<=[.?!…])\s+/).filter((sentence) => sentence.trim() !== '')
  const asks = sentences.findLast(
    (sentence) => /\?$/.test(sentence) || /\b(?:I['’]d like|I need|please)\b/i.test(sentence),
  )
  const longest = [...sentences].sort((a, b) => b.length - a.length)[0]
  const chosen = asks ?? longest ?? text
  return chosen.split(/\s+/).length >= FEWEST_WORDS ? chosen.trim() : text
}
