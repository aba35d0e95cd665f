// Text as a row of words with their places. Case and the several apostrophes are evened out, so that "Don’t" and
// "don't" are one word; the text itself is left alone.

/** A word, lower-cased, with its offsets in UTF-16 units. */
export interface Token {
  word: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    tokens.push({ word: even(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** A word or phrase in the form that tokens have. */
export function even(text: string): string {
  const lower = text.toLowerCase()
  return PLAIN.test(lower) ? lower : evenApostrophes(lower.normalize('NFC'))
}

/** Letters that are even already, as most are: to look is cheaper than to even them out. */
const PLAIN = /^[\x20-\x5F\x61-\x7E]*$/

/** Text with every apostrophe typed the plain way. */
export function evenApostrophes(text: string): string {
  return text.replace(/[’ʼ`´]/g, "'")
}
