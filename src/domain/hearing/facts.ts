// Plain facts of a person's life that are worth knowing next time, and nothing about what anyone is like.

import type { HearingWords } from '../library.ts'
import { FACT_KINDS, type FactKind } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { Token } from './tokens.ts'

/** The kind of fact a clause states, if it does. */
export type HearFact = (tokens: readonly Token[]) => FactKind | undefined

export function createHearFact(hearing: HearingWords): HearFact {
  const phrases = createPhrases(FACT_KINDS.map((kind) => [kind, hearing.facts[kind]] as const))
  return (tokens) => phrases.find(tokens)[0]?.id
}
