// How a sentence bears itself, learnt from lines: whether it talks as the coach does, or as one who judges, orders and promises.
// Words and pairs of words are weighed; the weights are content (content/safety/review/learnt), fitted by
// scripts/fit-review.ts. It only ever refuses.

import type { Token } from '../tokens.ts'
import type { LearntBearing } from './review-schema.ts'

/** Words that count as one: "he", "she" and "they", by the word they are counted as. */
export type Alike = ReadonlyMap<string, string>

export function alikeOf(lists: Readonly<Record<string, readonly string[]>>): Alike {
  return new Map(Object.entries(lists).flatMap(([as, words]) => words.map((word) => [word, as] as const)))
}

/** Words, neighbours, and neighbours but one, with the ends of the sentence marked; each once. */
export function bearingFeatures(words: readonly Token[], alike: Alike): string[] {
  const said = ['^', ...words.map(({ text }) => alike.get(text) ?? text), '$']
  return [
    ...new Set(
      said.flatMap((word, at) => [
        word,
        ...(at + 1 < said.length ? [`${word} ${said[at + 1]}`] : []),
        ...(at + 2 < said.length ? [`${word} _ ${said[at + 2]}`] : []),
      ]),
    ),
  ]
}

/** Above zero: more like a judge than like the coach. What was never met counts nothing, but dilutes nothing either. */
export function bearingScore(
  features: readonly string[],
  { base, weights }: Pick<LearntBearing, 'base' | 'weights'>,
): number {
  const known = features.flatMap((feature) => weights[feature] ?? [])
  return base + known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length + 1)
}
