// Which of the library's situations a text is about.

import type { Library } from '../../library.ts'
import type { SituationScore } from '../reading.ts'
import { passages } from './passages.ts'
import { type Embed, type Trained, train } from './trained.ts'

export type { Embed } from './trained.ts'

/** Situations a text is about, best first, 0 to 1 where .5 is "more likely than not"; empty when none fits. */
export type Recognise = (text: string) => SituationScore[]

const FLOOR = 0.15

/** Learns from the library's own lines; without `embed` it goes by words alone. */
export function createRecogniser(library: Library, embed?: Embed): Recognise {
  return recogniseBy(train(library, embed), library)
}

/** The same with what was learnt before. */
export function recogniseBy(trained: Trained, library: Library): Recognise {
  return (text) => {
    const weighed = passages(text).map((p) => ({ weight: p.weight, fits: trained.weigh(p.text) }))
    return library.situations
      .map(({ id }, c) => ({ id, score: calibrate(gather(weighed.map((w) => w.weight * w.fits[c]!))) }))
      .filter((s) => s.score >= FLOOR)
      .sort((a, b) => b.score - a.score)
  }
}

/** Strong passages carry a situation, each further one adds half as much again. */
function gather(fits: readonly number[]): number {
  return fits
    .toSorted((a, b) => b - a)
    .slice(0, 5)
    .reduce((sum, fit, i) => sum + Math.max(0, fit) / 2 ** i, 0)
}

function calibrate(fit: number): number {
  return 1 / (1 + Math.exp(-12 * (fit - 0.3)))
}
