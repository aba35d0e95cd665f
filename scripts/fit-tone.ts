// Fits the weights of the tone features to evals/tone/train.jsonl and writes content/hearing/tone-weights.en.yaml.
// Logistic regression towards plain prior weights, so that what the lines say nothing of keeps a sensible value; no
// weight crosses zero, so that a softener never comes to count against its writer. Usage: npx tsx scripts/fit-tone.ts

import { writeFileSync } from 'node:fs'
import { TONE_FEATURES, type ToneFeature } from '#domain/hearing/tone/tone-schema.ts'
import { englishTone, judgeAll, readSuite } from '../evals/tone/suite.ts'

type Weights = Record<ToneFeature | 'base', number>
/** `copied` takes up what is peculiar to the copies, so that they do not move the base; it is not written. */
type Fitted = Weights & { copied: number }

const PRIOR: Weights = {
  base: -3,
  hardest: 1.5,
  more: 0.6,
  asks: -0.2,
  loud: 0.3,
  short: 0.4,
  long: -0.4,
  fond: -1.5,
  'you-not': 0.4,
  yours: 0.2,
  extreme: 0.3,
  scorn: 0.4,
  contrast: 0.4,
  doom: 0.3,
  ending: 0.3,
  kinfolk: 0.2,
  'oh-so': 0.3,
  cost: 0.3,
  warm: -0.8,
  joke: -1,
  polite: -0.6,
  own: -0.8,
  self: -0.8,
  reported: -0.8,
  plan: -0.4,
  others: -0.3,
  'i-first': -0.2,
  news: -0.4,
  'own-hurt': -0.3,
}
/** How strongly a weight is held to its prior, in lines' worth of evidence. */
const HOLD = 5
const STEPS = 4000
const RATE = 0.001
/** How much a line counts when its marks are taken away. */
const BARE = 0.5
/** How much worse it is to accuse a civil line than to miss a hostile one. */
const CIVIL = 2

const written = ['base', ...TONE_FEATURES] as const
const names = [...written, 'copied'] as const

/** What is left of the features of a message in which no pattern had known a mark. */
const UNMARKED = { hardest: 0, more: 0, loud: 0, short: 0, long: 0, fond: 0 }

/**
 * Each line twice: as it is, and as if its marks were not known. Most of these lines were at hand when the patterns
 * were written, those of other people were not; without the second copy the signs would be thought to matter little.
 */
function readLines(): { hostile: number; features: Fitted; counts: number }[] {
  return judgeAll(readSuite('train'), englishTone()).flatMap(({ hostile, judged }) => {
    const features = { base: 1, copied: 0, ...judged.features }
    const bare = { ...features, ...UNMARKED, copied: 1 }
    return [
      { hostile, features, counts: 1 },
      { hostile, features: bare, counts: judged.marks.length > 0 ? BARE : 0 },
    ]
  })
}

function fit(): Fitted {
  const lines = readLines()
  const prior = { ...PRIOR, copied: 0 }
  const weights = { ...prior }
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, HOLD * (weights[name] - prior[name])])) as Fitted
    for (const { hostile, features, counts } of lines) {
      const sum = names.reduce((z, name) => z + weights[name] * features[name], 0)
      const off = counts * (hostile ? 1 : CIVIL) * (1 / (1 + Math.exp(-sum)) - hostile)
      for (const name of names) slope[name] += off * features[name]
    }
    for (const name of names) {
      const next = weights[name] - RATE * slope[name]
      weights[name] = prior[name] > 0 ? Math.max(0, next) : prior[name] < 0 ? Math.min(0, next) : next
    }
  }
  return weights
}

function write(weights: Weights): void {
  const lines = written.map((name) => `    ${name}: ${weights[name].toFixed(2)}`)
  writeFileSync(
    new URL('../content/hearing/tone-weights.en.yaml', import.meta.url),
    `# yaml-language-server: $schema=../schema/hearing.json
# Fitted by scripts/fit-tone.ts to evals/tone/train.jsonl: run it anew when marks or signs change.
tone:
  weights:
${lines.join('\n')}
`,
  )
}

// The file must be whole before content can be read, also when a sign has just been added.
write(PRIOR)
const weights = fit()
write(weights)
console.log(written.map((name) => `${name}: ${weights[name].toFixed(2)}`).join('\n'))
