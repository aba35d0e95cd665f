// How the words around a match change what it means: denied, long ago, quoted from someone else, out of a film, an idiom, a
// question about the topic, only supposed, laughed about. Everything here looks at one sentence at most, so that no other
// sentence, however innocent or clever, can take weight from a match.

import type { ScreenWords } from '../library.ts'
import type { ReadingOf } from './levels.ts'
import type { Match } from './matcher.ts'
import type { Token, Tokens } from './tokens.ts'

/** The readings whose marks are patterns. */
export const MARKED = [
  'past',
  'fiction',
  'joking',
  'idiom',
  'reported',
  'conditional',
  'trifle',
  'tender',
  'stern',
] as const
export type Marked = (typeof MARKED)[number]

/** Where the marks of one text stand, laid out so that each match is read in constant time. */
export interface Marks {
  /** Sentences that hold a mark. */
  sentences: Record<Marked, Set<number>>
  /** For each token the widest reach of the idioms that hold it; from is -1 where there is none. */
  idiom: { from: Int32Array; to: Int32Array }
  /** For each token the end of the nearest such mark before it in its clause, or -1. */
  after: Record<'reported' | 'conditional', Int32Array>
  /** Sentences in which the writer speaks of themself: a question there is no question about a topic. */
  own: Set<number>
}

export interface ReadingWords {
  negators: Set<string>
  negatorsNotAfter: Set<string>
  through: Set<string>
  self: Set<string>
}

const REACH = { negation: 8, reported: 2, conditional: 4 }

/** The sets that `readingsOf` needs, made once per language. */
export function readingWords(words: ScreenWords): ReadingWords {
  return {
    negators: new Set(words.negators),
    negatorsNotAfter: new Set(words.negators_not_after),
    through: new Set(words.through),
    self: new Set(words.lists.me ?? []),
  }
}

/** Lays out the matches of the marker patterns over the tokens they were found in. */
export function layMarks(words: Token[], found: { mark: Marked; match: Match }[], self: Set<string>): Marks {
  const sentences = Object.fromEntries(MARKED.map((mark) => [mark, new Set<number>()])) as Marks['sentences']
  const idiom = { from: new Int32Array(words.length).fill(-1), to: new Int32Array(words.length) }
  const after = { reported: new Int32Array(words.length + 1), conditional: new Int32Array(words.length + 1) }
  for (const { mark, match } of found) {
    // Inside quotation marks only what is quoted is marked, never the sentence around it.
    if (words[match.from]!.quote < 0) sentences[mark].add(words[match.from]!.sentence)
    if (mark === 'idiom') layIdiom(idiom, match)
    if (mark === 'reported' || mark === 'conditional') after[mark][match.to] = match.to
  }
  for (const row of Object.values(after)) {
    for (let i = 0; i < words.length; i++) {
      const goesOn = i > 0 && words[i - 1]!.clause === words[i]!.clause
      row[i] = goesOn ? row[i] || row[i - 1]! : -1
    }
  }
  const own = new Set(words.filter((word) => self.has(word.text)).map((word) => word.sentence))
  return { sentences, idiom, after, own }
}

function layIdiom({ from, to }: Marks['idiom'], match: Match) {
  for (let i = match.from; i < match.to; i++) {
    from[i] = from[i]! < 0 ? match.from : Math.min(from[i]!, match.from)
    to[i] = Math.max(to[i]!, match.to)
  }
}

/** An idiom reaches beyond the match or is the whole of it: one that is only a part of a longer match says nothing. */
function isIdiom(match: Match, { from, to }: Marks['idiom']): boolean {
  for (let i = match.from; i < match.to; i++) {
    if (from[i]! < 0) continue
    if (from[i]! < match.from || to[i]! > match.to || (from[i] === match.from && to[i] === match.to)) return true
  }
  return false
}

/** Every reading under which a match stands. */
export function readingsOf(match: Match, text: Tokens & { marks: Marks; sets: ReadingWords }): ReadingOf[] {
  const { words, marks, sets } = text
  const readings: ReadingOf[] = []
  const { sentence } = words[match.from]!
  if (isNegated(match, words, sets)) readings.push('negated')
  for (const mark of ['past', 'fiction', 'joking'] as const) {
    if (marks.sentences[mark].has(sentence)) readings.push(mark)
  }
  // The one mark that may stand in the sentence after: "I'm going to kill him. The dishes again." Few rules heed it.
  if (marks.sentences.trifle.has(sentence) || marks.sentences.trifle.has(sentence + 1)) readings.push('trifle')
  if (marks.sentences.tender.has(sentence) && !marks.sentences.stern.has(sentence)) readings.push('tender')
  if (isIdiom(match, marks.idiom)) readings.push('idiom')
  if (isQuoted(match, words, marks)) readings.push('quoted')
  if (follows(match, marks.after.conditional, REACH.conditional)) readings.push('conditional')
  if (text.asks.has(sentence) && !marks.own.has(sentence)) readings.push('question')
  return readings
}

/** A negator stands before the match in its clause with nothing between but words a negation reaches through. */
function isNegated(match: Match, words: Token[], sets: ReadingWords): boolean {
  const { clause } = words[match.from]!
  for (let i = match.from - 1; i >= 0 && i >= match.from - REACH.negation && words[i]!.clause === clause; i--) {
    const word = words[i]!.text
    if (sets.negators.has(word)) return !sets.negatorsNotAfter.has(words[i - 1]?.text ?? '')
    if (!sets.through.has(word)) return false
  }
  return false
}

/** Inside a closed quotation whose sentence says that somebody else spoke, or straight after "she said that". */
function isQuoted(match: Match, words: Token[], marks: Marks): boolean {
  const { quote, sentence } = words[match.from]!
  if (quote < 0) return follows(match, marks.after.reported, REACH.reported)
  return marks.sentences.reported.has(sentence) || startsIn(match, words, marks.sentences.reported)
}

/** The sentence in which the quotation of a match was opened, at most a few words back, holds a mark. */
function startsIn(match: Match, words: Token[], sentences: Set<number>): boolean {
  const { quote } = words[match.from]!
  let first = match.from
  while (first > 0 && first > match.from - 40 && words[first - 1]!.quote === quote) first--
  return sentences.has(words[first]!.sentence)
}

const follows = (match: Match, row: Int32Array, reach: number) =>
  row[match.from]! > 0 && match.from - row[match.from]! <= reach
