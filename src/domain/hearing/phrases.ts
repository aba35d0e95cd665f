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
      const others = shelf.get(place)
      if (others) others.push(entry)
      else shelf.set(place, [entry])
    }
  }
  return {
    find: (tokens) => {
      const found: PhraseFound<Id>[] = []
      for (let at = 0; at < tokens.length; at++) {
        const word = tokens[at]!.word
        const whole = byFirst.get(word)
        const open = openFirst.get(word.charAt(0))
        if (whole || open) addLongest(found, at, [...fitting(whole, tokens, at), ...fitting(open, tokens, at)])
      }
      return found
    },
  }
}

/** Of the phrases that fit at one place the longest, each meaning once. */
function addLongest<Id extends string>(found: PhraseFound<Id>[], at: number, fitting: readonly Phrase<Id>[]): void {
  const longest = Math.max(...fitting.map(({ words }) => words.length))
  const seen = new Set<Id>()
  for (const { id, words } of fitting) {
    if (words.length !== longest || seen.has(id)) continue
    seen.add(id)
    found.push({ id, from: at, to: at + longest })
  }
}

const NONE: never[] = []

function fitting<Id extends string>(
  phrases: readonly Phrase<Id>[] | undefined,
  tokens: readonly Token[],
  at: number,
): readonly Phrase<Id>[] {
  return phrases ? phrases.filter((phrase) => fits(phrase, tokens, at)) : NONE
}

function fits<Id extends string>({ words, open }: Phrase<Id>, tokens: readonly Token[], at: number): boolean {
  const last = words.length - 1
  for (let i = 0; i <= last; i++) {
    const token = tokens[at + i]?.word
    if (token === undefined) return false
    if (i === last && open ? !token.startsWith(words[i]!) : token !== words[i]) return false
  }
  return true
}
