// A message as the words that tone patterns are matched against: contractions and text-speak written out, disguises
// undone, and for each word its clause, its sentence and whether it stands in a quotation. One pass over the text.

import type { Token as PatternToken } from '../../safety/tokens.ts'
import type { Token } from '../tokens.ts'
import { createUndisguise } from './disguises.ts'
import type { ToneWords } from './tone-schema.ts'
import { createWriteOut } from './write-out.ts'

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
const SIGN = /\p{Extended_Pictographic}|[^\s]|\n/gu
const PICTURE = /\p{Extended_Pictographic}/u
const STOPS = new Set(['.', '!', '?', '…', '\n'])
const BREAKS = new Set([',', ';', ':', '(', ')', '—', '–'])
const QUOTES = new Set(['"', '“', '”', '„', '«', '»'])
const SINGLE_QUOTES = new Set(["'", '‘', '’'])

/** Prepares reading; `known` are the words of the patterns, towards which drawn-out letters are cut. */
export function createReadToneText(tone: ToneWords, known: ReadonlySet<string>): ReadToneText {
  const writeOut = createWriteOut(tone, known)
  const undisguise = createUndisguise(tone.disguised)
  const [runOn, openers] = [new Set(tone.run_on), new Set(tone.openers)]
  return (text, tokens) => {
    const words: ToneWord[] = []
    const asks = new Set<number>()
    let [clause, begun, running, sentence] = [0, 0, -1, 0]
    const quoting = { number: -1, next: 0, from: 0, single: false }

    const put = (word: string, start: number, end: number) => {
      if (words.length - begun >= LONGEST_CLAUSE) clause++
      if (words.at(-1)?.clause !== clause) begun = words.length
      words.push({ text: word, start, end, clause, sentence, quote: quoting.number, name: false })
    }
    /** The clause began with an "if", and this is its first comma. */
    const runsOn = () => {
      if (running === clause) return false
      let first = begun
      while (openers.has(words[first]?.text ?? '')) first++
      return words[first]?.clause === clause && runOn.has(words[first]!.text)
    }
    const turnQuote = (single: boolean) => {
      clause++
      if (quoting.number >= 0) quoting.number = -1
      else Object.assign(quoting, { number: quoting.next++, from: words.length, single })
    }
    const between = (from: number, to: number) => {
      const gap = text.slice(from, to)
      for (const { 0: sign, index } of gap.matchAll(SIGN)) {
        const at = from + index
        const open = quoting.number >= 0
        if (STOPS.has(sign)) {
          if (sign === '?') asks.add(sentence)
          clause++
          sentence++
        } else if (sign === ',' && runsOn()) running = clause
        else if (BREAKS.has(sign) || (sign === '-' && isDash(text, at))) clause++
        else if (QUOTES.has(sign) && !(open && quoting.single)) turnQuote(false)
        else if (SINGLE_QUOTES.has(sign) && (open ? quoting.single : opensQuote(text, at, to))) turnQuote(true)
        else if (PICTURE.test(sign)) put(sign, at, at + sign.length)
      }
    }

    let at = 0
    for (const token of undisguise(text, tokens)) {
      between(at, token.start)
      for (const part of writeOut(token)) put(part.word, part.start, part.end)
      at = token.end
    }
    between(at, text.length)
    // A quotation that never closes is none: one stray sign must not make the rest somebody else's words.
    if (quoting.number >= 0) for (const word of words.slice(quoting.from)) word.quote = -1
    return { words, asks }
  }
}

/** Two hyphens, or one with a space on either side. */
function isDash(text: string, at: number): boolean {
  return text[at + 1] === '-' || (text[at + 1] === ' ' && text[at - 1] === ' ')
}

/** A single sign opens a quotation where it touches the word behind it and none before. */
function opensQuote(text: string, at: number, word: number): boolean {
  return at === word - 1 && word < text.length && (at === 0 || /[\s,:(]/.test(text[at - 1]!))
}
