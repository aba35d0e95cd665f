// Whether a sentence sounds unlike the coach by what was learnt. What shares no word with anything that was given has to sound
// more like the coach than what does: it says something new. What is mostly made of it is only given back.

import { tokenize } from '../tokens.ts'
import { alikeOf, bearingFeatures, bearingScore } from './bearing.ts'
import type { CompiledReview } from './compiled-review.ts'
import { type Given, type Words, wordsOf } from './given.ts'
import { stemOf, withoutQuotes } from './own-voice.ts'
import type { ReviewSet } from './review-schema.ts'

/** Of the words that carry anything, how many must have been given for a sentence to be given back. */
const TOLD_SHARE = 0.5

export type SoundsUnlike = (sentence: string, given: Given) => boolean

export function createSoundsUnlike({ words, learnt }: ReviewSet, { lexicon }: CompiledReview): SoundsUnlike {
  const alike = alikeOf(words.alike)
  const everyday = new Set(words.everyday)
  const reports = new Set(words.reports)
  const stems = new WeakMap<Words, ReadonlySet<string>>()
  const stemsOf = (given: Words): ReadonlySet<string> => {
    const known = stems.get(given) ?? new Set([...given.words].filter((word) => !everyday.has(word)).map(stemOf))
    stems.set(given, known)
    return known
  }
  return (sentence, given) => {
    const said = withoutQuotes(sentence)
    const all = wordsOf(said)
    const weighty = all.filter((word) => !everyday.has(word))
    // What others wrote may be told as what they wrote.
    const told = stemsOf(all.some((word) => reports.has(word)) ? given.all : given)
    const shared = weighty.filter((word) => told.has(stemOf(word))).length
    if (shared > 0 && shared >= TOLD_SHARE * weighty.length) return false
    const score = bearingScore(bearingFeatures(tokenize(said, lexicon).words, alike), learnt)
    // A question says nothing that could be believed, and what the coach says of itself is held to a grammar of its own.
    const isLight = shared > 0 || sentence.includes('?') || /\b(?:I|me)\b/.test(said)
    return score > (isLight ? learnt.above : learnt.beside)
  }
}
