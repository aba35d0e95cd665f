// Splits text the way the BERT family of models does: words and marks, then the longest pieces that the vocabulary has.

/** Turns a text into the places of its pieces in the vocabulary; what the vocabulary cannot spell is left out. */
export type WordPieces = (text: string) => number[]

const CONTINUES = '##'
const LONGEST_WORD = 100
const WORD_OR_MARK = /[^\s\p{P}$+<=>^`|~]+|[\p{P}$+<=>^`|~]/gu

/** A splitter over `vocabulary`, lower-case and without accents; pieces inside a word are written with "##" in front. */
export function createWordPieces(vocabulary: readonly string[]): WordPieces {
  const places = new Map(vocabulary.map((piece, place) => [piece, place]))
  return (text) => {
    const plain = text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    return [...plain.matchAll(WORD_OR_MARK)].flatMap(([word]) => spell(word, places))
  }
}

function spell(word: string, places: ReadonlyMap<string, number>): number[] {
  const whole = places.get(word)
  if (whole !== undefined) return [whole]
  if (word.length > LONGEST_WORD) return []
  const spelt: number[] = []
  for (let start = 0; start < word.length; ) {
    let end = word.length
    let place: number | undefined
    while (end > start) {
      place = places.get((start > 0 ? CONTINUES : '') + word.slice(start, end))
      if (place !== undefined) break
      end -= 1
    }
    if (place === undefined) return []
    spelt.push(place)
    start = end
  }
  return spelt
}
