// The leash: one sentence of a language model, held against rules and against what the model was given, before anybody
// sees it. Pure and the same every time.

import type { ScreenWords } from '../../library.ts'
import { compileReview } from './compiled-review.ts'
import { createFindBeyond } from './find-beyond.ts'
import { createFindMadeUp } from './find-invented.ts'
import { findRuled } from './find-ruled.ts'
import { speaksOfItself } from './find-self.ts'
import { findShape, type Standing } from './find-shape.ts'
import { createSoundsUnlike } from './find-unlike.ts'
import { wordsOf } from './given.ts'
import type { OwnVoice } from './own-voice.ts'
import type { ReviewReason } from './reasons.ts'
import type { ReviewSet } from './review-schema.ts'

export interface ReviewContext extends Standing {
  /** Whether the talk remembers danger: then nothing is said for the relationship. */
  inDanger: boolean
  /** Whether it is said for a stand-in in a rehearsal. */
  inPart?: true
  /** What is known of the matter and may be told as known; a claim about studies must be made of its words. */
  known: readonly string[]
}

export type Verdict = { ok: true } | { ok: false; reasons: ReviewReason[] }
export type Review = (sentence: string, context: ReviewContext) => Verdict

export interface ReviewWords {
  review: ReviewSet
  words: ScreenWords
  voice: OwnVoice
}

/** Makes the review of one language; throws where a rule cannot be read, which the content check finds before. */
export function createReview({ review, words, voice }: ReviewWords): Review {
  const compiled = compileReview(review, words)
  const findMadeUp = createFindMadeUp(review.words, words)
  const findBeyond = createFindBeyond(review.words, words, voice)
  const soundsUnlike = createSoundsUnlike(review, compiled)
  const everyday = new Set(review.words.everyday)
  return (sentence, context) => {
    const ruled = findRuled(sentence, context, compiled).map(({ reason }) => reason)
    const told = ruled.filter((reason) => !TELLABLE.has(reason) || !isTold(sentence, context, everyday))
    const shape = findShape(sentence, context, everyday)
    const beyond = findBeyond(sentence, context.given)
    // A leaflet's words are foreign to the coach too: that they are a leaflet's is all there is to say of them.
    const isLeaflet = told.length > 0 && told.every((reason) => reason === 'worksheet')
    const past = beyond.filter((reason) => !isLeaflet || reason !== 'foreign-words')
    if (speaksOfItself(sentence, context.given, compiled)) past.push('speaks-of-itself')
    if (soundsUnlike(sentence, context.given)) past.push('unlike-coach')
    const found = [...told, ...findMadeUp(sentence, context.given), ...shape, ...past]
    return found.length === 0 ? { ok: true } : { ok: false, reasons: [...new Set(found)] }
  }
}

/** What may be said where it is told in the words of what is known. */
const TELLABLE: ReadonlySet<ReviewReason> = new Set(['invents-study', 'generalises'])

/** Of the words that carry anything, how many must be those of what is known. */
const OWN_SHARE = 0.6

function isTold(sentence: string, { known }: ReviewContext, everyday: ReadonlySet<string>): boolean {
  const weighty = wordsOf(sentence).filter((word) => !everyday.has(word))
  const source = new Set(known.flatMap(wordsOf))
  const share = weighty.filter((word) => source.has(word)).length
  return weighty.length > 0 && share >= OWN_SHARE * weighty.length
}
