// One typed word as the words it is read as: "don't" is "do not", "ur" is "your", "soooo" is "so".

import type { Token } from '../tokens.ts'
import type { ToneWords } from './tone-schema.ts'

/** Endings taken off one after the other: "couldn't've" has two. */
const MOST_ENDINGS = 3
const DRAWN_OUT = /(.)\1{2,}/gu

/** Prepares the writing out; every part keeps offsets of what was typed, those of one word the same. */
export function createWriteOut(tone: ToneWords, known: ReadonlySet<string>): (token: Token) => Token[] {
  const expand = new Map(Object.entries(tone.expand).map(([short, long]) => [short, long.split(' ')]))
  const endings = Object.entries(tone.endings)

  const read = (word: string, left = MOST_ENDINGS): string[] => {
    const direct = expand.get(word)
    if (direct) return direct
    const ending = endings.find(([end]) => word.length > end.length && word.endsWith(end))
    if (ending && left > 0)
      return [...read(word.slice(0, -ending[0].length), left - 1), ...(ending[1] ? [ending[1]] : [])]
    return known.has(word) ? [word] : cutShort(word)
  }
  const cutShort = (word: string): string[] => {
    const single = word.replace(DRAWN_OUT, '$1')
    const double = word.replace(DRAWN_OUT, '$1$1')
    const meant = known.has(double) || expand.has(double) ? double : single
    return expand.get(meant) ?? [meant]
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
