// Whether a question asks for what the talk holds already.

import { createPhrases, type Phrases } from '../hearing/phrases.ts'
import { tokensOf } from '../hearing/tokens.ts'
import type { Library } from '../library.ts'
import { ASKED_FOR, type AskedFor } from '../vocabulary.ts'

/** Tells of a text whether it asks for one of the things that were told; nothing is answered while nothing was told. */
export function createIsAnswered(
  { hearing }: Pick<Library, 'hearing'>,
  told: readonly AskedFor[],
): (text: string) => boolean {
  if (told.length === 0) return () => false
  const asks = asksFor(hearing, told)
  return (text) => text.includes('?') && asks.find(tokensOf(text)).length > 0
}

const prepared = new WeakMap<Library['hearing'], Map<string, Phrases<AskedFor>>>()

/** The wordings that ask for what was told. A voice is made each turn, and a talk tells of few things: each set is prepared once. */
function asksFor(hearing: Library['hearing'], told: readonly AskedFor[]): Phrases<AskedFor> {
  const kinds = ASKED_FOR.filter((kind) => told.includes(kind))
  const sets = prepared.get(hearing) ?? new Map<string, Phrases<AskedFor>>()
  prepared.set(hearing, sets)
  const set = kinds.join()
  const asks = sets.get(set) ?? createPhrases(kinds.map((kind) => [kind, hearing.asked_for[kind].asks] as const))
  sets.set(set, asks)
  return asks
}
