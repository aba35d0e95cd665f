// Which of the library's situations a text is about.

import type { Library } from '../../library.ts'
import type { SituationScore } from '../reading.ts'
import { createFeaturise } from './features.ts'
import { type Example, trainLexical } from './lexical-model.ts'
import { passages } from './passages.ts'

/** A text's vector of meaning, unit length; the same function must have made every vector that is compared. */
export type Embed = (text: string) => Float32Array

/** Situations a text is about, best first, 0 to 1 where .5 is "more likely than not"; empty when none fits. */
export type Recognise = (text: string) => SituationScore[]

const FLOOR = 0.2
const DOUBT = 3.2
const SLOPE = 0.75

/** Learns from the library's `heard` and `not_heard` lines; without `embed` it goes by words alone. */
export function createRecogniser(library: Library, _embed?: Embed): Recognise {
  const featurise = createFeaturise(library.hearing.people)
  const { situations } = library
  const examples = situations.flatMap((s, of): Example[] => [
    ...s.heard.map((line) => ({ features: featurise(line), of, belongs: true })),
    ...s.not_heard.map((line) => ({ features: featurise(line), of, belongs: false })),
  ])
  const model = trainLexical(examples, situations.length)
  return (text) => {
    const pieces = passages(text).map((p) => ({ weight: p.weight, evidence: model.score(featurise(p.text)) }))
    return situations
      .map((s, c) => ({ id: s.id, score: fit(pieces.map((p) => ({ weight: p.weight, evidence: p.evidence[c]! }))) }))
      .filter((s) => s.score >= FLOOR)
      .sort((a, b) => b.score - a.score)
  }
}

/** Strong passages carry a situation; many weak ones add a little. */
function fit(pieces: readonly { weight: number; evidence: number }[]): number {
  const told = pieces.map((p) => p.weight ** 0.5 * p.evidence).sort((a, b) => b - a)
  const evidence = told.slice(0, 4).reduce((sum, e, i) => sum + Math.max(0, e) / (i + 1), 0)
  return 1 / (1 + Math.exp(-SLOPE * (evidence - DOUBT)))
}
