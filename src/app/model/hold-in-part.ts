// What a model says for a stand-in, held against the rules: whole or not at all. Some faults of the coach's voice are none
// here, since a stand-in is somebody. How it speaks of itself stays within what stand-ins say: much that is harmless falls
// with it, and then its own line stands.

import type { SignalSet } from '#domain/library.ts'
import { spokenOf, unfitToSay } from '#domain/rehearsal/fit-to-say.ts'
import type { StandInStructure } from '#domain/rehearsal/rehearsal-schema.ts'
import { selvesIn } from '#domain/rehearsal/selves.ts'
import type { Rewriter } from '#domain/rewrite/rewriter.ts'
import { givenOf, holds } from '#domain/safety/review/given.ts'
import type { ReviewReason } from '#domain/safety/review/reasons.ts'
import type { Review } from '#domain/safety/review/review.ts'
import { sentencesIn } from '#domain/safety/review/split-sentences.ts'
import { screen } from '#domain/safety/screen.ts'

/** Sentences of an answer, at most. */
const MOST = 3
/** A stand-in is somebody, and has a side. */
const NO_FAULT: ReadonlySet<ReviewReason> = new Set([
  'takes-sides',
  'flatters',
  'judges-absent',
  'claims-to-feel',
  'commands',
  'claims',
  'asks-twice',
  'foreign-words',
  'speaks-of-itself',
  'unlike-coach',
])

export interface InPart {
  /** What the answer may be made of. */
  given: readonly string[]
  orders: string
  /** What the stand-in answered before. */
  before: readonly string[]
  edge: StandInStructure['edge']
}

interface Parts {
  review: Review
  rewriter: Pick<Rewriter, 'look'>
  signals: SignalSet
  /** How stand-ins speak of themselves. */
  selves: ReadonlySet<string>
}

/** The answer as it may be shown; undefined where a sentence of it does not hold. */
export function createHoldsInPart({ review, rewriter, signals, selves }: Parts) {
  return (text: string, { given, orders, before, edge }: InPart): string | undefined => {
    const sentences = sentencesOf(text)
    if (sentences.length === 0 || sentences.length > MOST) return undefined
    const standing = { given: givenOf(given), plan: givenOf([orders]), before, asked: false, known: [] }
    const isOwn = (self: string) => selves.has(self) || holds(standing.given, self)
    const isFit = (sentence: string): boolean => {
      // What is said after something done begins anew.
      const verdict = review(sentence.replace(/\)\s+(?=\p{Lu})/gu, '. '), {
        ...standing,
        inDanger: false,
        inPart: true,
      })
      const faults = verdict.ok ? [] : verdict.reasons.filter((reason) => !NO_FAULT.has(reason))
      return (
        faults.length === 0 &&
        selvesIn(sentence).every(isOwn) &&
        !unfitToSay(screen(spokenOf(sentence), [], signals), edge, rewriter)
      )
    }
    return sentences.every(isFit) ? sentences.join(' ') : undefined
  }
}

function sentencesOf(text: string): string[] {
  return sentencesIn(text.trim().replace(/^["“]|["”]$/g, '')).map((one) => one.trim())
}
