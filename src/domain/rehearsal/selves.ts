// How stand-ins speak of themselves: every "I" and "we" with the two words after it. A model that finds words for one stays
// within that, but for the words that were given to it.

import { wordsOf } from '../safety/review/given.ts'
import type { StandIn } from './rehearsal-schema.ts'
import { linesOf } from './stand-in-lines.ts'

const SELF = /^(?:i|i'm|i'd|i'll|i've|we|we're|we'll|we've|we'd)$/

/** Every way in which some stand-in speaks of itself. */
export function selvesOf(standIns: readonly StandIn[]): ReadonlySet<string> {
  return new Set(standIns.flatMap(linesOf).flatMap(({ text }) => selvesIn(text)))
}

export function selvesIn(text: string): string[] {
  const said = wordsOf(text)
  return said.flatMap((word, at) => (SELF.test(word) ? [said.slice(at, at + 3).join(' ')] : []))
}
