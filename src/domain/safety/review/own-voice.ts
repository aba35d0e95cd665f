// The coach's own voice as a measure: which words it uses at all. A model that finds words for the coach stays within them, but
// for the words that were given to it.

import { wordsOf } from './given.ts'

/** What is taken from the coach's texts; a list, so that it travels as JSON. */
export interface OwnVoice {
  /** Beginnings of every word the coach uses, without their endings. */
  stems: string[]
}

const ENDING = /(?:'s|s'|ies|ied|ier|iest|es|ing|ed|ly|er|s|d|e|y)$/

export function ownVoiceOf(texts: readonly string[]): OwnVoice {
  // What stands in quotation marks are words for the person to say: they are not the coach's.
  const said = texts.flatMap((text) => wordsOf(withoutQuotes(text.replace(/\{[^}]*\}|\[|\]|\|/g, ' '))))
  return { stems: [...new Set(said.map(stemOf))].sort() }
}

/** The beginning of a word, cut the same way wherever it stands. */
export function stemOf(word: string): string {
  const cut = word.length > 4 ? word.replace(ENDING, '') : word
  return cut.length > 4 ? cut.replace(/(.)\1$/, '$1').replace(/e$/, '') : cut
}

export function withoutQuotes(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]/g, ' ')
}
