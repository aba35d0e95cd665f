// What a model was given, laid out so that a sentence can be held against it: its words, and its text for quotations.

import { evenApostrophes } from '../../hearing/tokens.ts'

export interface Given {
  /** Every word, lower case. */
  words: ReadonlySet<string>
  /** The words in their order, lower case, one blank between, one at each end. */
  row: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)?/gu

/** The words of a text, lower case, apostrophes plain. */
export function wordsOf(text: string): string[] {
  return evenApostrophes(text.toLowerCase().normalize('NFC')).match(WORD) ?? []
}

export function givenOf(texts: readonly string[]): Given {
  const all = texts.flatMap((text) => [...wordsOf(text), '·'])
  const words = new Set(all)
  for (const word of all) if (word.endsWith("'s")) words.add(word.slice(0, -2))
  return { words, row: ` ${all.join(' ')} ` }
}

/** True where the words stand in the given text in this order, side by side. */
export function holds(given: Given, text: string): boolean {
  const row = wordsOf(text).join(' ')
  return row === '' || given.row.includes(` ${row} `)
}
