// How a message sounds by its words alone: single words and neighbours, each with a small weight that was learnt from
// lines people might send. It speaks where no pattern knows the phrase, and makes no mark.

import type { ToneWord } from './tone-text.ts'

/** Stands for the beginning and the end of a sentence among neighbours. */
const EDGE = '|'

/** The words and neighbours of a message, each once: "you", "you never", "| you", and over one word: "you _ even". */
export function soundsOf(words: readonly ToneWord[]): Set<string> {
  const sounds = new Set<string>()
  for (const [i, { text, sentence }] of words.entries()) {
    const before = words[i - 1]?.sentence === sentence ? words[i - 1]!.text : EDGE
    sounds.add(text).add(`${before} ${text}`)
    if (words[i + 1]?.sentence !== sentence) sounds.add(`${text} ${EDGE}`)
    if (words[i + 2]?.sentence === sentence) sounds.add(`${text} _ ${words[i + 2]!.text}`)
  }
  return sounds
}

/** Prepares hearing: the weights of what is known, against the root of their number, so that length alone says nothing. */
export function createHearSound(weights: Readonly<Record<string, number>>): (words: readonly ToneWord[]) => number {
  const known = new Map(Object.entries(weights))
  return (words) => {
    let [sum, count] = [0, 1]
    for (const sound of soundsOf(words)) {
      const weight = known.get(sound)
      if (weight === undefined) continue
      sum += weight
      count++
    }
    return sum / Math.sqrt(count)
  }
}
