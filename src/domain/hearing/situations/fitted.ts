// Words, and vectors where there are any, fitted to every line of a library.

import type { Library } from '../../library.ts'
import { collectLines, type Line } from './lines.ts'
import { type Embed, fitMeaning, type MeaningFit } from './meaning-fit.ts'
import { answerUnseen } from './ridge.ts'
import { fitWords, type WordFit } from './word-fit.ts'

/** What was fitted, with the lines it was fitted to. */
export interface Fitted {
  lines: Line[]
  words: WordFit
  meaning?: MeaningFit
}

/** Fits at once; by words alone without `embed`. */
export function fitLibrary(library: Library, embed?: Embed): Fitted {
  const lines = collectLines(library)
  const classes = library.situations.length
  const words = fitWords(lines, library.hearing.people, classes)
  return { lines, words, ...(embed ? { meaning: fitMeaning(lines, embed, classes) } : {}) }
}

/** Fits per situation by words alone, and by words and vectors: the same where there are no vectors. */
export interface Unseen {
  words: Float32Array
  both: Float32Array
}

/** What would have been said of line `i` had it never been seen. */
export function unseen({ words, meaning }: Fitted, i: number): Unseen {
  const byWords = answerUnseen(words.ridge, words.lessons, i)
  const more = meaning?.unseen(i)
  return { words: byWords, both: more ? byWords.map((fit, c) => fit + more[c]!) : byWords }
}
