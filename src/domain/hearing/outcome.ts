// What became of an act, as the person answers when asked: only in a short answer, or at the beginning of a longer one.

import type { HearingWords } from '../library.ts'
import type { ActOutcome } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { Token } from './tokens.ts'

export type HearOutcome = (tokens: readonly Token[]) => ActOutcome | undefined

const BEGINNING = 10
const CAREFUL: readonly ActOutcome[] = ['dropped', 'not-yet', 'partly', 'done']
const BARE = new Set(['yes', 'yeah', 'yep', 'no', 'nope', 'nah'])

/** What is said first counts; a bare yes or no gives way to words that say more ("no, I forgot", "yes, partly"). */
export function createHearOutcome(hearing: HearingWords): HearOutcome {
  const phrases = createPhrases(CAREFUL.map((o) => [o, hearing.outcomes[o]] as const))
  return (tokens) => {
    const found = phrases.find(tokens.slice(0, BEGINNING))
    const telling = found.find((f) => f.to - f.from > 1) ?? found.find((f) => !BARE.has(tokens[f.from]!.word))
    return (telling ?? found[0])?.id
  }
}
