// The coach's own voice as a measure: which words it uses at all, and how it speaks of itself. A model that finds words for
// the coach stays within it, but for the words that were given to it.

import { wordsOf } from './given.ts'

/** What is taken from the coach's texts; lists, so that it travels as JSON. */
export interface OwnVoice {
  /** Beginnings of every word the coach uses, without their endings. */
  stems: string[]
  /** Every "i" of the coach with the two words after it. */
  selves: string[]
}

const ENDING = /(?:'s|s'|ies|ied|ier|iest|es|ing|ed|ly|er|s|d|e|y)$/
const SELF = /^(?:i|i'm|i'd|i'll|i've|me|my|mine|myself|we|we're|we'll|we've|we'd|us|our|ours)$/

export function ownVoiceOf(texts: readonly string[]): OwnVoice {
  const stems = new Set<string>()
  const selves = new Set<string>()
  for (const text of texts) {
    // What stands in quotation marks are words for the person to say: there "I" is not the coach.
    const said = wordsOf(withoutQuotes(text.replace(/\{[^}]*\}|\[|\]|\|/g, ' ')))
    for (const word of said) stems.add(stemOf(word))
    for (const self of selvesIn(said)) selves.add(self)
  }
  return { stems: [...stems].sort(), selves: [...selves].sort() }
}

/** The beginning of a word, cut the same way wherever it stands. */
export function stemOf(word: string): string {
  const cut = word.length > 4 ? word.replace(ENDING, '') : word
  return cut.length > 4 ? cut.replace(/(.)\1$/, '$1').replace(/e$/, '') : cut
}

/** Each "I" of a sentence with what follows it. */
export function selvesIn(said: readonly string[]): string[] {
  return said.flatMap((word, at) => (SELF.test(word) ? [said.slice(at, at + 3).join(' ')] : []))
}

export function withoutQuotes(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]/g, ' ')
}
