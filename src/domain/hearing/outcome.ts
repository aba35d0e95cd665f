// What became of an act, as the person answers when asked: only in a short answer, or at the beginning of a longer one.

import type { HearingWords } from '../library.ts'
import { type ActOutcome, OUTCOMES } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { Token } from './tokens.ts'

export type HearOutcome = (tokens: readonly Token[]) => ActOutcome | undefined

const BEGINNING = 10
/** "Not yet" and "partly" are said with words that alone would mean done: the more careful reading wins. */
const CAREFUL: readonly ActOutcome[] = ['dropped', 'not-yet', 'partly', 'done']

export function createHearOutcome(hearing: HearingWords): HearOutcome {
  const phrases = createPhrases(OUTCOMES.map((o) => [o, hearing.outcomes[o]] as const))
  return (tokens) => {
    const found = phrases.find(tokens.slice(0, BEGINNING)).map((f) => f.id)
    return CAREFUL.find((o) => found.includes(o))
  }
}
