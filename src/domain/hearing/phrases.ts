// Finds the words and short phrases of a lexicon in a row of tokens. A phrase's last word may end in * for any ending.

import { type Token, tokensOf } from './tokens.ts'

export interface PhraseFound<Id extends string> {
  id: Id
  /** Index of the first token and one past the last. */
  from: number
  to: number
}

interface Phrase<Id extends string> {
  id: Id
  words: string[]
  /** True when the last word is a beginning only. */
  open: boolean
}

export interface Phrases<Id extends string> {
  /** Every phrase found, in order; of two that start at one place only the longer. */
  find(tokens: readonly Token[]): PhraseFound<Id>[]
}

/** Prepares a lexicon: id to phrases. */
export function createPhrases<Id extends string>(
  lexicon: ReadonlyArray<readonly [Id, readonly string[]]>,
): Phrases<Id> {
  const byFirst = new Map<string, Phrase<Id>[]>()
  /** Phrases of one open word, by its first letter. */
  const openFirst = new Map<string, Phrase<Id>[]>()
  for (const [id, phrases] of lexicon) {
    for (const phrase of phrases) {
      const open = phrase.endsWith('*')
      const words = tokensOf(phrase).map((t) => t.word)
      const first = words[0]
      if (first === undefined) continue
      const entry = { id, words, open }
      const [shelf, place] = open && words.length === 1 ? [openFirst, first.charAt(0)] : [byFirst, first]
      shelf.set(place, [...(shelf.get(place) ?? []), entry])
    }
  }
  return { find: (tokens) => tokens.flatMap((_, at) => longestAt(tokens, at)) }

  function longestAt(tokens: readonly Token[], at: number): PhraseFound<Id>[] {
    const word = tokens[at]!.word
    const whole = byFirst.get(word) ?? NONE
    const open = openFirst.get(word.charAt(0)) ?? NONE
    if (whole.length === 0 && open.length === 0) return NONE
    const fitting = [...whole, ...open].filter((p) => fits(p, tokens, at))
    if (fitting.length === 0) return NONE
    const longest = Math.max(...fitting.map((p) => p.words.length))
    const seen = new Set<Id>()
    return fitting
      .filter((p) => p.words.length === longest && !seen.has(p.id) && seen.add(p.id))
      .map((p) => ({ id: p.id, from: at, to: at + p.words.length }))
  }
}

const NONE: never[] = []

function fits<Id extends string>(phrase: Phrase<Id>, tokens: readonly Token[], at: number): boolean {
  const last = phrase.words.length - 1
  return phrase.words.every((word, i) => {
    const token = tokens[at + i]?.word
    if (token === undefined) return false
    return i === last && phrase.open ? token.startsWith(word) : token === word
  })
}
