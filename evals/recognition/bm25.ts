// The plain old way to find the nearest lines, as a floor to compare with: Okapi BM25 over every `heard` line.

import type { Library } from '#domain/library.ts'

const SATURATION = 1.2
const LENGTH = 0.75
const NEAREST = 3

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []

/** Scores per situation for a text: the sum of its three nearest lines, `without` one line if told so. */
export function createBm25(library: Library): (text: string, without?: string) => number[] {
  const lines = library.situations.flatMap(({ heard }, of) => heard.map((text) => ({ text, of, words: wordsOf(text) })))
  const mean = lines.reduce((sum, l) => sum + l.words.length, 0) / lines.length
  const holding = new Map<string, number>()
  for (const { words } of lines) for (const w of new Set(words)) holding.set(w, (holding.get(w) ?? 0) + 1)
  const rarity = (word: string): number => {
    const n = holding.get(word) ?? 0
    return Math.log(1 + (lines.length - n + 0.5) / (n + 0.5))
  }
  return (text, without) => {
    const asked = [...new Set(wordsOf(text))]
    const scores = library.situations.map((): number[] => [])
    for (const line of lines) {
      if (line.text === without) continue
      let score = 0
      for (const word of asked) {
        const times = line.words.filter((w) => w === word).length
        const drag = SATURATION * (1 - LENGTH + (LENGTH * line.words.length) / mean)
        score += (rarity(word) * times * (SATURATION + 1)) / (times + drag)
      }
      scores[line.of]!.push(score)
    }
    return scores.map((s) =>
      s
        .sort((a, b) => b - a)
        .slice(0, NEAREST)
        .reduce((sum, x) => sum + x, 0),
    )
  }
}
