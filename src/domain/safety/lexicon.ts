// What one language brings to reading: contractions, text-speak, numbers, and the words that are recognised through
// misspelling and disguise. Built once per library from content/safety/words.

import type { ScreenWords } from '../library.ts'
import { undisguise } from './tokens.ts'

/** How typed words become the words that patterns are written in. */
export interface Lexicon {
  /** One typed word, folded, as the one or more words it is read as. */
  read(word: string): string[]
  /** Words that are recognised when typed letter by letter. */
  spelled: Set<string>
  /** Words that are no names, however they are written. */
  known: Set<string>
}

const NUMBER_WITH_LETTERS = /^(\d{1,3})(f|m|th|st|nd|rd|yo)$/

/** Builds the lexicon; `known` are all words that occur in patterns. */
export function buildLexicon(words: ScreenWords, known: Set<string>): Lexicon {
  const expand = new Map(Object.entries(words.expand).map(([short, long]) => [short, long.split(' ')]))
  const endings = Object.entries(words.endings)
  const numbers = new Map(words.numbers.map((name, value) => [name, String(value)]))
  const slips = slipIndex(words.guarded)
  const real = new Set(words.not_slips)
  const isKnown = (word: string) => known.has(word) || expand.has(word)

  const read = (word: string): string[] => {
    const direct = expand.get(word)
    if (direct) return direct
    if (known.has(word)) return [word]
    const number = numbers.get(word)
    if (number) return [number]
    const aged = NUMBER_WITH_LETTERS.exec(word)
    if (aged) return [aged[1]!, aged[2]!]
    for (const [ending, added] of endings) {
      const stem = word.slice(0, -ending.length)
      if (stem && word.endsWith(ending)) return [...read(stem), ...(added ? [added] : [])]
    }
    return repair(word)
  }

  const repair = (word: string): string[] => {
    for (const width of [2, 1]) {
      const squeezed = squeeze(word, width)
      if (squeezed !== word && isKnown(squeezed)) return expand.get(squeezed) ?? [squeezed]
    }
    const plain = undisguise(word)
    if (plain !== word && isKnown(plain)) return expand.get(plain) ?? [plain]
    if (real.has(word)) return [word]
    const meant = word.includes('*') ? starred(word, words.guarded) : slips(squeeze(plain, 2))
    return meant ? (expand.get(meant) ?? [meant]) : [word]
  }

  return {
    read,
    spelled: new Set([...words.guarded, ...words.spelled]),
    known: new Set([...known, ...words.not_slips]),
  }
}

/** Runs of a letter longer than `width` cut down to it, once a run of three or more shows that it was drawn out. */
function squeeze(word: string, width: number): string {
  if (!/(.)\1\1/.test(word)) return word
  return word.replace(/(.)\1{2,}/g, (_, char: string) => char.repeat(width))
}

/** The guarded word that a starred one ("k*ll", "su*cide") hides, if there is exactly that many letters. */
function starred(word: string, guarded: string[]): string | undefined {
  return guarded.find((g) => g.length === word.length && [...g].every((char, i) => word[i] === '*' || word[i] === char))
}

/** Finds the guarded word that lies one slip away: a letter left out, added, changed, or two swapped. */
function slipIndex(guarded: string[]): (word: string) => string | undefined {
  const index = new Map<string, string[]>()
  for (const word of guarded.filter((w) => w.length >= 6)) {
    for (const key of [word, ...deletes(word)]) {
      const there = index.get(key)
      if (there) there.push(word)
      else index.set(key, [word])
    }
  }
  return (word) => {
    if (word.length < 5 || word.length > 16) return undefined
    for (const key of [word, ...deletes(word)]) {
      const found = index.get(key)?.find((candidate) => oneSlip(word, candidate))
      if (found) return found
    }
    return undefined
  }
}

const deletes = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

function oneSlip(a: string, b: string): boolean {
  // The first letter must stand: "inhale" is no slip of anything we guard, and people rarely miss the first one.
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
