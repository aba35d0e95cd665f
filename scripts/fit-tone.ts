// Fits the weights of the tone features to evals/tone/train.jsonl and writes content/hearing/tone-weights.en.yaml.
// Logistic regression towards plain prior weights, so that what the lines say nothing of keeps a sensible value; no
// weight crosses zero, so that a softener never comes to count against its writer. Usage: npx tsx scripts/fit-tone.ts

import { writeFileSync } from 'node:fs'
import { TONE_FEATURES, type ToneFeature } from '#domain/hearing/tone/tone-schema.ts'
import { englishTone, judgeAll, readSuite } from '../evals/tone/suite.ts'

type Weights = Record<ToneFeature | 'base', number>

const PRIOR: Weights = {
  base: -3.5,
  hardest: 1.6,
  more: 0.6,
  hints: 0.5,
  you: 0.2,
  warm: -0.7,
  joke: -0.9,
  polite: -0.5,
  own: -0.7,
  self: -0.9,
  reported: -0.9,
  asks: -0.3,
  loud: 0.3,
  swears: 0.3,
  short: 0.4,
  long: -0.4,
}
/** How strongly a weight is held to its prior, in lines' worth of evidence. */
const HOLD = 2
const STEPS = 4000
const RATE = 0.01

const rows = judgeAll(readSuite('train'), englishTone()).map(({ hostile, judged }) => ({
  hostile,
  features: { base: 1, ...judged.features },
}))
const names = ['base', ...TONE_FEATURES] as const

function fit(): Weights {
  const weights = { ...PRIOR }
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, HOLD * (weights[name] - PRIOR[name])])) as Weights
    for (const { hostile, features } of rows) {
      const sum = names.reduce((z, name) => z + weights[name] * features[name], 0)
      const off = 1 / (1 + Math.exp(-sum)) - hostile
      for (const name of names) slope[name] += off * features[name]
    }
    for (const name of names) {
      const next = weights[name] - (RATE / 10) * slope[name]
      weights[name] = PRIOR[name] > 0 ? Math.max(0, next) : Math.min(0, next)
    }
  }
  return weights
}

const weights = fit()
const lines = names.map((name) => `    ${name}: ${weights[name].toFixed(2)}`)
writeFileSync(
  new URL('../content/hearing/tone-weights.en.yaml', import.meta.url),
  `# yaml-language-server: $schema=../schema/hearing.json
# Fitted by scripts/fit-tone.ts to evals/tone/train.jsonl: run it anew when marks or softeners change.
tone:
  weights:
${lines.join('\n')}
`,
)
console.log(lines.join('\n'))
