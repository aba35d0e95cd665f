// A message as the words that tone patterns are matched against: contractions and text-speak written out, disguises
// undone, and for each word its clause, its sentence and whether it stands in a quotation. One pass over the text.

import type { Token as PatternToken } from '../../safety/tokens.ts'
import type { Token } from '../tokens.ts'
import { createUndisguise } from './disguises.ts'
import type { ToneWords } from './tone-schema.ts'

/** A word as patterns see it; `text` is the word, offsets are of what was typed. */
export type ToneWord = PatternToken

export interface ToneText {
  words: ToneWord[]
  /** Numbers of the sentences that end in a question mark. */
  asks: Set<number>
}

export type ReadToneText = (text: string, tokens: readonly Token[]) => ToneText

/** Words of a clause without any punctuation, after which another is begun: keeps the work per word bounded. */
const LONGEST_CLAUSE = 60
const PIECE = /\p{Extended_Pictographic}|[^\s]|\n/gu
const PICTURE = /\p{Extended_Pictographic}/u
const STOPS = new Set(['.', '!', '?', '…', '\n'])
const BREAKS = new Set([',', ';', ':', '(', ')', '—', '–'])
const QUOTES = new Set(['"', '“', '”', '„', '«', '»'])

/** Prepares reading; `known` are the words of the patterns, towards which drawn-out letters are cut. */
export function createReadToneText(tone: ToneWords, known: ReadonlySet<string>): ReadToneText {
  const write = createWriteOut(tone, known)
  const undisguise = createUndisguise(tone.disguised)
  const [runOn, openers] = [new Set(tone.run_on), new Set(tone.openers)]
  return (text, tokens) => {
    const words: ToneWord[] = []
    const asks = new Set<number>()
    let [clause, begun, running, sentence, quote, quotes, opened] = [0, 0, -1, 0, -1, 0, 0]

    /** The clause began with an "if", and this is its first comma. */
    const runsOn = () => {
      if (running === clause) return false
      let first = begun
      while (openers.has(words[first]?.text ?? '')) first++
      return words[first]?.clause === clause && runOn.has(words[first]!.text)
    }
    const between = (from: number, to: number) => {
      const gap = text.slice(from, to)
      for (const { 0: sign, index } of gap.matchAll(PIECE)) {
        if (STOPS.has(sign)) {
          if (sign === '?') asks.add(sentence)
          clause++
          sentence++
        } else if (sign === ',' && runsOn()) running = clause
        else if (BREAKS.has(sign) || (sign === '-' && /^ ?-[- ]/.test(gap.slice(index - 1, index + 2)))) clause++
        else if (QUOTES.has(sign) || isSingleQuote({ gap, index, open: quote >= 0 })) {
          clause++
          if (quote < 0) opened = words.length
          quote = quote < 0 ? quotes++ : -1
        } else if (PICTURE.test(sign)) put(sign, from + index, from + index + sign.length)
      }
    }
    const put = (word: string, start: number, end: number) => {
      if (words.length - begun >= LONGEST_CLAUSE) clause++
      if (words.at(-1)?.clause !== clause) begun = words.length
      words.push({ text: word, start, end, clause, sentence, quote, name: false })
    }

    let at = 0
    for (const token of undisguise(text, tokens)) {
      between(at, token.start)
      for (const part of write(token)) put(part.word, part.start, part.end)
      at = token.end
    }
    between(at, text.length)
    // A quotation that never closes is none: one stray sign must not make the rest somebody else's words.
    if (quote >= 0) for (const word of words.slice(opened)) word.quote = -1
    return { words, asks }
  }
}

/** A single quotation mark: one that follows a space and touches a word, or, within a quotation, one that ends a word. */
function isSingleQuote({ gap, index, open }: { gap: string; index: number; open: boolean }): boolean {
  if (!/['‘’]/.test(gap[index]!)) return false
  return open ? true : index === gap.length - 1 && (index === 0 || /[\s,:(]/.test(gap[index - 1]!)) && gap.length > 1
}

function createWriteOut(tone: ToneWords, known: ReadonlySet<string>): (token: Token) => Token[] {
  const expand = new Map(Object.entries(tone.expand).map(([short, long]) => [short, long.split(' ')]))
  const endings = Object.entries(tone.endings)
  const isKnown = (word: string) => known.has(word) || expand.has(word)

  const read = (word: string): string[] => {
    const direct = expand.get(word)
    if (direct) return direct
    for (const [ending, added] of endings) {
      if (word.length > ending.length && word.endsWith(ending)) {
        return [...read(word.slice(0, -ending.length)), ...(added ? [added] : [])]
      }
    }
    if (known.has(word) || !/(.)\1\1/u.test(word)) return [word]
    const single = word.replace(/(.)\1{2,}/gu, '$1')
    const double = word.replace(/(.)\1{2,}/gu, '$1$1')
    return read(isKnown(double) ? double : single)
  }
  return (token) => {
    if (expand.has(token.word) || !token.word.includes('-')) return read(token.word).map((word) => ({ ...token, word }))
    let start = token.start
    return token.word.split('-').flatMap((part) => {
      const piece = { start, end: start + part.length }
      start = piece.end + 1
      return read(part).map((word) => ({ ...piece, word }))
    })
  }
}
