// Which of the library's situations a text is about.

import type { Library } from '../../library.ts'
import type { SituationScore } from '../reading.ts'
import { passages } from './passages.ts'
import { type Embed, type Trained, train } from './trained.ts'

export type { Embed } from './trained.ts'

/** Situations a text is about, best first, 0 to 1 where .5 is "more likely than not"; empty when none fits. */
export type Recognise = (text: string) => SituationScore[]

/** Below this nothing is worth mentioning. */
const FLOOR = 0.12
/** Where one in two is right, and how quickly doubt gives way there: fitted in evals/recognition. */
const EVEN = { words: 0.145, vectors: 0.17 }
const STEEPNESS = 33

/** Learns from the library's own lines; without `embed` it goes by words alone. */
export function createRecogniser(library: Library, embed?: Embed): Recognise {
  return recogniseBy(train(library, embed), library)
}

/** The same with what was learnt before. */
export function recogniseBy(trained: Trained, library: Library): Recognise {
  const even = trained.withVectors ? EVEN.vectors : EVEN.words
  return (text) => {
    const weighed = passages(text).map(({ text, weight }) => ({ weight, fits: trained.weigh(text) }))
    return library.situations
      .map(({ id }, c) => ({ id, score: likelihood(gather(weighed, c) - even) }))
      .filter((s) => s.score >= FLOOR)
      .sort((a, b) => b.score - a.score)
  }
}

/** The root of the mean square: a few clear passages outweigh many vague ones, and several threads each keep theirs. */
function gather(weighed: readonly { weight: number; fits: Float32Array }[], c: number): number {
  let squares = 0
  let weights = 0
  for (const { weight, fits } of weighed) {
    squares += weight * Math.max(0, fits[c]!) ** 2
    weights += weight
  }
  return weights > 0 ? Math.sqrt(squares / weights) : 0
}

function likelihood(aboveEven: number): number {
  return 1 / (1 + Math.exp(-STEEPNESS * aboveEven))
}
