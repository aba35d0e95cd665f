// From text to words, in one pass: lower case, contractions and text-speak written out, disguises and misspellings of the words
// that matter undone. Every token keeps the offsets of what was typed. Linear in the length of the text.

import { charKind, DISGUISES, foldLetter } from './characters.ts'
import { ClauseWalk } from './clause-walk.ts'
import type { Lexicon } from './lexicon.ts'

/** One word as it is matched; several may come from one typed word ("don't" → "do", "not") and share its offsets. */
export interface Token {
  text: string
  /** Offsets in UTF-16 units into the text as typed. */
  start: number
  end: number
  /** Number of the stretch between commas, and of the sentence, that it stands in. */
  clause: number
  sentence: number
  /** Number of the quotation it stands in, or -1. */
  quote: number
  /** Written like a name: one capital, then small letters (or a single capital that is not "I"). */
  name: boolean
}

interface Raw {
  text: string
  name?: boolean
  start: number
  end: number
  mark: 'word' | 'break' | 'stop' | 'quote'
}

/** The words of a text and where its sentences end in a question mark. */
export interface Tokens {
  words: Token[]
  asks: Set<number>
}

const NAME = /^(\p{Lu}[\p{Ll}'’-]+|[B-HJ-Z])$/u
const OPENS_INSIDE = /[*@$!+]/

function scan(text: string): Raw[] {
  const raws: Raw[] = []
  let word = ''
  let start = 0
  let end = 0
  const flush = () => {
    if (word) raws.push({ text: word, start, end, mark: 'word', name: NAME.test(text.slice(start, end)) })
    word = ''
  }
  let at = 0
  const chars = Array.from(text)
  for (const [i, char] of chars.entries()) {
    const kind = charKind(char)
    const next = chars[i + 1] ?? ' '
    const joins = kind !== 'letter' && kind !== 'space' && word !== '' && charKind(next) === 'letter'
    if (kind === 'letter' || (joins && (kind === 'apostrophe' || OPENS_INSIDE.test(char)))) {
      if (!word) start = at
      word += kind === 'letter' ? foldLetter(char) : kind === 'apostrophe' ? "'" : char
      end = at + char.length
    } else if (kind !== 'hidden') {
      flush()
      const mark = kind === 'symbol' || kind === 'apostrophe' ? 'space' : kind
      if (kind === 'symbol' && char !== '-') raws.push({ text: char, start: at, end: at + char.length, mark: 'word' })
      else if (char === '-' && (next === '-' || (next === ' ' && chars[i - 1] === ' '))) {
        raws.push({ text: char, start: at, end: at + 1, mark: 'break' })
      } else if (mark !== 'space') raws.push({ text: char, start: at, end: at + char.length, mark })
    }
    at += char.length
  }
  flush()
  return raws
}

/** Letters typed one by one ("k m s", "s.u.i.c.i.d.e") become the word they spell, where it is one we know. */
function joinLetters(raws: Raw[], lexicon: Lexicon): Raw[] {
  const out: Raw[] = []
  for (let i = 0; i < raws.length; i++) {
    const first = raws[i]!
    if (!isLetter(first)) {
      out.push(first)
      continue
    }
    let spelled = first.text
    let known: Raw | undefined
    let last = i
    for (let j = i + 1; j < raws.length && spelled.length < 14; j++) {
      const raw = raws[j]!
      if (isLetter(raw)) {
        spelled += raw.text
        if (spelled.length >= 3 && lexicon.spelled.has(spelled)) {
          known = { text: spelled, start: first.start, end: raw.end, mark: 'word' }
          last = j
        }
      } else if (raw.text !== '.' && raw.text !== '*') break
    }
    out.push(known ?? first)
    i = last
  }
  return out
}

const isLetter = (raw: Raw) => raw.mark === 'word' && raw.text.length === 1 && raw.text >= 'a' && raw.text <= 'z'

/** Reads a text into tokens with the lexicon of its language. */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const walk = new ClauseWalk()
  for (const raw of joinLetters(scan(text), lexicon)) {
    if (raw.mark === 'stop') walk.stop(raw.text)
    else if (raw.mark === 'break') walk.break(raw.text)
    else if (raw.mark === 'quote') walk.quoteMark()
    else {
      const parts = lexicon.read(raw.text)
      const name = raw.name === true && parts.length === 1 && !lexicon.known.has(parts[0]!)
      for (const part of parts) walk.add({ text: part, start: raw.start, end: raw.end, name })
    }
  }
  return walk.end()
}

/** A disguised word with its letters put back, or the word itself. */
export function undisguise(word: string): string {
  if (!/[a-z]/.test(word)) return word
  let out = ''
  for (const char of word) out += DISGUISES[char] ?? char
  return out
}
