// What a model was given, laid out so that a sentence can be held against it: its words, and its text for quotations.

import { evenApostrophes } from '../../hearing/tokens.ts'

export interface Words {
  /** Every word, lower case. */
  words: ReadonlySet<string>
  /** The words in their order, lower case, one blank between, one at each end. */
  row: string
}

/** What the coach and the person said themselves. */
export interface Given extends Words {
  /** The same with what others may have written, in a chat or a quotation: enough to be quoted and named by, and for no more. */
  all: Words
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)?/gu

/** The words of a text, lower case, apostrophes plain. */
export function wordsOf(text: string): string[] {
  return evenApostrophes(text.toLowerCase().normalize('NFC')).match(WORD) ?? []
}

export function givenOf(texts: readonly string[], cited: readonly string[] = []): Given {
  const own = laidOut(texts)
  return { ...own, all: cited.length === 0 ? own : laidOut([...texts, ...cited]) }
}

function laidOut(texts: readonly string[]): Words {
  const all = texts.flatMap((text) => [...wordsOf(text), '·'])
  const words = new Set(all)
  for (const word of all) if (word.endsWith("'s")) words.add(word.slice(0, -2))
  return { words, row: ` ${all.join(' ')} ` }
}

/** True where the words stand in the given text in this order, side by side. */
export function holds(given: Words, text: string): boolean {
  const row = wordsOf(text).join(' ')
  return row === '' || given.row.includes(` ${row} `)
}
