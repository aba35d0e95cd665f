// Which of the library's situations a text is about.

import type { Library } from '../../library.ts'
import type { SituationScore } from '../reading.ts'
import { passages } from './passages.ts'
import { type Embed, type Trained, train } from './trained.ts'

export type { Embed } from './trained.ts'

/** Situations a text is about, best first, 0 to 1 where .5 is "more likely than not"; empty when none fits. */
export type Recognise = (text: string) => SituationScore[]

/** Below this nothing is worth mentioning. */
const FLOOR = 0.15

/** How fits become likelihoods: a logistic fit to lines and posts that were held back; see docs/decisions/embedder.md. */
const LIKELIHOOD = {
  words: { base: -5.84, fit: 23.6, lead: 13.4, others: 45.7 },
  vectors: { base: -6.29, fit: 20.2, lead: 14.6, others: 50.6 },
}

/** Learns from the library's own lines; without `embed` it goes by words alone. */
export function createRecogniser(library: Library, embed?: Embed): Recognise {
  return recogniseBy(train(library, embed), library)
}

/** The same with what was learnt before; scores below `floor` are left out. */
export function recogniseBy(trained: Trained, library: Library, floor = FLOOR): Recognise {
  const { situations } = library
  return (text) => {
    const weighed = passages(text).map(({ text, weight }) => ({ weight, fits: trained.weigh(text) }))
    const likelihoods = likelihoodsOf(
      situations.map((_, c) => gather(weighed, c)),
      trained.withVectors ? 'vectors' : 'words',
    )
    return situations
      .map(({ id }, c) => ({ id, score: likelihoods[c]! }))
      .filter((s) => s.score >= floor)
      .sort((a, b) => b.score - a.score)
  }
}

/** A fit counts for what it is, for its lead over the next best, and for how much the rest of the text fits at all. */
function likelihoodsOf(fits: readonly number[], by: keyof typeof LIKELIHOOD): number[] {
  const { base, fit, lead, others } = LIKELIHOOD[by]
  const sum = fits.reduce((total, x) => total + x, 0)
  return fits.map((own, c) => {
    const rival = Math.max(0, ...fits.filter((_, other) => other !== c))
    const rest = (sum - own) / Math.max(1, fits.length - 1)
    return 1 / (1 + Math.exp(-(base + fit * own + lead * (own - rival) + others * rest)))
  })
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
