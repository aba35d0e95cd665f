// What in a message a next question can follow from: something left unsaid, a fear, a plan, a time.

import type { HearingWords } from '../library.ts'
import { CUES, type Cue } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { Token } from './tokens.ts'

export type HearCues = (tokens: readonly Token[]) => Cue[]

/** Prepares a language's phrases; what is found comes in the order of CUES. */
export function createHearCues({ cues }: Pick<HearingWords, 'cues'>): HearCues {
  // Each by itself: one place in a message may be several of them.
  const heard = CUES.map((id) => ({ id, phrases: createPhrases([[id, cues[id]]]) }))
  return (tokens) => heard.filter(({ phrases }) => phrases.find(tokens).length > 0).map(({ id }) => id)
}
