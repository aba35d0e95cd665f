// Which of the library's situations a text is about.

import type { SituationScore } from '../reading.ts'
import { gather } from './gather.ts'
import type { Learnt } from './learn.ts'
import { likelihoodsOf } from './likelihood.ts'
import { passages } from './passages.ts'

/** Situations a text is about, best first, 0 to 1 where .5 is "more likely than not"; empty when none fits. */
export type Recognise = (text: string) => SituationScore[]

/** Below this nothing is worth mentioning. */
const FLOOR = 0.15

/** Recognises by what was learnt; scores below `floor` are left out. */
export function createRecogniser({ situations, likelihood, weigh }: Learnt, floor = FLOOR): Recognise {
  return (text) => {
    const weighed = passages(text).map(({ text, weight }) => ({ weight, fits: weigh(text) }))
    const likelihoods = likelihoodsOf(gather(weighed, situations.length), likelihood)
    return situations
      .map((id, c) => ({ id, score: likelihoods[c]! }))
      .filter((s) => s.score >= floor)
      .sort((a, b) => b.score - a.score)
  }
}
