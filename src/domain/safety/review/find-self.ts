// Whether a sentence speaks of its speaker in a way that the coach does not. Every "I" and "me" must stand within one of the few
// things the coach says of itself (content/safety/review, `self`), or in words that were given.

import type { Token } from '../tokens.ts'
import { tokenize } from '../tokens.ts'
import type { CompiledReview } from './compiled-review.ts'
import { type Given, holds } from './given.ts'
import { withoutQuotes } from './own-voice.ts'

/** Words on either side of an "I" with which it may have been given. */
const AROUND = 2

export function speaksOfItself(sentence: string, given: Given, { lexicon, own }: CompiledReview): boolean {
  const said = withoutQuotes(sentence)
  const { words } = tokenize(said, lexicon)
  if (!words.some(isSelf)) return false
  const covered = new Set(own.run(words).flatMap(({ from, to }) => words.slice(from, to)))
  return words.some((word, at) => isSelf(word) && !covered.has(word) && !isGiven(words, at, said, given))
}

const SELVES: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const isSelf = ({ text }: Token) => SELVES.has(text)

function isGiven(words: readonly Token[], at: number, said: string, given: Given): boolean {
  const last = words[Math.min(at + AROUND, words.length - 1)]!
  return holds(given, said.slice(words[at]!.start, last.end))
}
