// Whether a question asks for what the talk holds already.

import { createPhrases } from '../hearing/phrases.ts'
import { tokensOf } from '../hearing/tokens.ts'
import type { Library } from '../library.ts'
import { ASKED_FOR, type AskedFor } from '../vocabulary.ts'

/** Tells of a text whether it asks for one of the things that were told; nothing is answered while nothing was told. */
export function createIsAnswered(
  { hearing }: Pick<Library, 'hearing'>,
  told: readonly AskedFor[],
): (text: string) => boolean {
  if (told.length === 0) return () => false
  const kinds = ASKED_FOR.filter((kind) => told.includes(kind))
  const asks = createPhrases(kinds.map((kind) => [kind, hearing.asked_for[kind].asks] as const))
  return (text) => text.includes('?') && asks.find(tokensOf(text)).length > 0
}
