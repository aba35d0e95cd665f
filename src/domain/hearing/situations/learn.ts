// From the library's lines to what recognition knows: learnt when a program is built and read back as tables, or at once
// where there is no table for just these lines.

import type { HearingWords, Library } from '../../library.ts'
import { type Fitted, fitLibrary } from './fitted.ts'
import { casesOf, type HeldBack, holdBack } from './held-back.ts'
import { fitLikelihood, type Likelihood } from './likelihood.ts'
import { hashOfLines } from './lines.ts'
import type { Embed } from './meaning-fit.ts'
import { packMeaning, readMeaningTable } from './meaning-table.ts'
import { FINE, packWords, readWordTable } from './word-table.ts'

/** What a recogniser needs to know. */
export interface Learnt {
  /** Ids of the situations, in the order of their fits. */
  situations: string[]
  likelihood: Likelihood
  /** Fit per situation: near 0 for a stranger, near 1 for a line known by heart. */
  weigh(text: string): Float32Array
}

/** What was learnt as it travels; `meaning` is absent where there were no vectors. */
export interface Tables {
  words: Uint8Array
  meaning?: Uint8Array
}

/** Vectors of texts and the bytes of what was learnt of them. */
export interface Meaning {
  embed: Embed
  table: Uint8Array
}

/** Learns and reads at once; by words alone without `embed`. */
export function learn(library: Library, embed?: Embed): Learnt {
  const { words, meaning } = packFitted(fitLibrary(library, embed), library)
  const read = readLearnt(words, library.hearing.people)
  return embed && meaning ? readMeaning(read, { embed, table: meaning }) : read
}

/** The tables of what was fitted, and how sure it may be by the lines that were held back. */
export function packFitted(
  fitted: Fitted,
  { situations }: Pick<Library, 'situations'>,
  held: readonly HeldBack[] = holdBack(fitted),
): Tables {
  const lines = hashOfLines(fitted.lines)
  const header = {
    lines,
    situations: situations.map(({ id }) => id),
    likelihood: fitLikelihood(casesOf(held, 'words')),
  }
  const words = packWords(header, fitted.words)
  if (!fitted.meaning) return { words }
  const likelihood = fitLikelihood(casesOf(held, 'both'))
  const fine = packWords({ ...header, likelihood }, fitted.words, FINE)
  return { words, meaning: packMeaning({ lines, likelihood }, fitted.meaning, fine) }
}

/** What was learnt of words, the hash of the lines it was learnt from, and whom they call partner. */
export type LearntOfWords = Learnt & { lines: string; people: HearingWords['people'] }

/** Reads a table of words. Throws a RangeError where the bytes are none. */
export function readLearnt(table: Uint8Array, people: HearingWords['people']): LearntOfWords {
  return { ...readWordTable(table, people), people }
}

/** Words, more finely, and vectors together. Throws a RangeError where the two were learnt from different lines. */
export function readMeaning(words: LearntOfWords, { embed, table }: Meaning): Learnt {
  const meaning = readMeaningTable(table)
  if (meaning.lines !== words.lines) throw new RangeError('the tables of words and of vectors do not belong together')
  const fine = readWordTable(meaning.words, words.people)
  const weigh = (text: string): Float32Array => {
    const more = meaning.weigh(embed(text))
    return fine.weigh(text).map((fit, c) => fit + more[c]!)
  }
  return { situations: words.situations, likelihood: meaning.likelihood, weigh }
}
