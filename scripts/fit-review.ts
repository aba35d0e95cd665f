// Fits what the review has learnt of how a sentence bears itself, and writes it to content/safety/review. Harmful lines: those of
// evals/model that rules are mended against, and the proofs of the rules; good ones: the coach's own and those of good replies.
// Where it begins to refuse is chosen on good replies that each weight had not seen. Deterministic.
// Usage: npx tsx scripts/fit-review.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { alikeOf, bearingFeatures, bearingScore } from '#domain/safety/review/bearing.ts'
import { compileReview } from '#domain/safety/review/compiled-review.ts'
import { sentencesIn } from '#domain/safety/review/split-sentences.ts'
import { tokenize } from '#domain/safety/tokens.ts'
import { realLibrary, realReview } from '#knowledge/library.fixture.ts'
import { badSentences, goodReplies } from '../evals/model/lines.ts'
import { readTalks } from '../evals/model/sentence-sets.ts'
import { fitInTurn } from './fit-in-turn.ts'
import type { Line } from './fit-logistic.ts'

/** A word or pair must stand in so many lines to be weighed; weights below the least are left out. */
const RARE = 3
const LEAST = 0.5
/** A harmful line counts so often: there are few of them, and what they miss is shown. */
const HARMFUL = 3
/** Of good sentences, so many may be left out; more of those that share no word with what was given. */
const MAY_LOSE = 0.05
const MAY_LOSE_BESIDE = 0.13
const PARTS = 5

interface Example {
  hostile: 0 | 1
  features: string[]
  /** Whether it is what a model might say to somebody, and may be used to choose where refusing begins. */
  isReply: boolean
}

const review = realReview()
const library = realLibrary()
const { lexicon } = compileReview(review, library.signals.words)
const alike = alikeOf(review.words.alike)

const read = (hostile: 0 | 1, lines: readonly string[], isReply = false): Example[] =>
  lines.map((line) => ({ hostile, isReply, features: bearingFeatures(tokenize(line, lexicon).words, alike) }))

function trainingLines(name: string): string[] {
  const text = readFileSync(new URL(`../evals/model/training/${name}.txt`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line && !line.startsWith('#'))
}

function ownSentences(): string[] {
  const texts = library.situations.flatMap((one) => [
    ...one.reflect,
    ...one.other_side,
    ...Object.values(one.ask).flat(),
  ])
  return texts.flatMap(sentencesIn).filter((sentence) => !/[{[]/.test(sentence))
}

function examples(): Example[] {
  const mended = readTalks('mended')
  const proofs = Object.values(review.rules).flatMap((named) => Object.values(named))
  return [
    ...read(1, [
      ...proofs.flatMap(({ yes }) => yes),
      ...Object.values(badSentences).flat(),
      ...trainingLines('harmful'),
    ]),
    ...read(
      1,
      mended.flatMap(({ harmful }) => harmful.map(({ says }) => says)),
    ),
    ...read(0, [...ownSentences(), ...proofs.flatMap(({ no }) => no)]),
    ...read(0, [...goodReplies.flatMap(({ says }) => says), ...trainingLines('harmless')], true),
    ...read(
      0,
      mended.flatMap(({ good }) => good),
      true,
    ),
  ]
}

function fit(lines: readonly Example[]) {
  const times = new Map<string, number>()
  for (const feature of lines.flatMap(({ features }) => features)) times.set(feature, (times.get(feature) ?? 0) + 1)
  const rows = lines.map(({ hostile, features }): Line => {
    const known = features.filter((feature) => times.get(feature)! >= RARE)
    const share = 1 / Math.sqrt(known.length + 1)
    const weighed = known.map((feature) => [feature, share] as const)
    return { hostile, counts: hostile ? HARMFUL : 1, features: new Map(weighed) }
  })
  const { base, weights } = fitInTurn(rows, { rounds: 15, rate: 0.3, fade: 0.001 })
  return { base, weights: Object.fromEntries([...weights].filter(([, weight]) => Math.abs(weight) >= LEAST)) }
}

/** Scores of good replies, each by weights that were fitted without it. */
function unseenScores(lines: readonly Example[]): number[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const isIn = (_line: Example, at: number) => at % PARTS === part
    const fitted = fit(lines.filter((line, at) => !isIn(line, at)))
    return lines.filter(isIn).flatMap(({ isReply, features }) => (isReply ? [bearingScore(features, fitted)] : []))
  })
    .flat()
    .sort((a, b) => a - b)
}

const round = (value: number) => Math.round(value * 100) / 100
const lines = examples()
const scores = unseenScores(lines)
const whereLost = (share: number) => round(scores[Math.floor(scores.length * (1 - share))]!)
const { base, weights } = fit(lines)
const learnt = {
  base: round(base),
  above: whereLost(MAY_LOSE),
  beside: whereLost(MAY_LOSE_BESIDE),
  weights: Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]) => [name, Math.round(weight * 10) / 10] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
}
const head =
  '# yaml-language-server: $schema=../../schema/review.json\n# Written by scripts/fit-review.ts: run it anew when its lines have changed.\n'
writeFileSync(
  new URL('../content/safety/review/learnt.en.yaml', import.meta.url),
  head + stringify({ learnt }, { lineWidth: 0 }),
)
console.log(
  `${lines.length} lines, ${Object.keys(weights).length} weights, above ${learnt.above}, beside ${learnt.beside}`,
)
