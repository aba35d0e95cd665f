// Fits what is learnt about tone to the lines of evals/tone and writes it to content/hearing. First the sound: a weight
// for each word and pair of neighbours. Then the weights of the features, held towards plain prior weights, so that what
// the lines say nothing of keeps a sensible value; none crosses zero, so that a softener never comes to count against
// its writer. Deterministic. Usage: npx tsx scripts/fit-tone.ts

import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { soundsOf } from '#domain/hearing/tone/sound.ts'
import { TONE_FEATURES, type ToneFeature } from '#domain/hearing/tone/tone-signs.ts'
import { englishTone, type Judged, judgeAll, readSuite } from '../evals/tone/suite.ts'
import { fitLogistic, type Line } from './fit-logistic.ts'

type Weights = Record<ToneFeature | 'base', number>

const PRIOR: Weights = {
  base: -2.5,
  hardest: 1.5,
  more: 0.6,
  sound: 0.7,
  asks: -0.2,
  loud: 0.3,
  short: 0.4,
  long: -0.4,
  fond: -1.5,
  warm: -0.8,
  joke: -1,
  polite: -0.6,
  own: -0.8,
  self: -0.8,
  reported: -0.8,
  pressed: 0.4,
  denied: 0.3,
  labelled: 0.6,
  accused: 0.2,
  demanded: 0.5,
  scolded: 0.6,
  likened: 0.5,
  weighed: 0.3,
  shutting: 0.5,
}
/** How strongly a feature's weight is held to its prior, and a word's to zero. */
const HOLD = 120
const HOLD_SOUND = 0.15
/** A word or pair must stand in so many lines to be weighed; weights below the least are left out. */
const RARE = 2
const LEAST = 0.3
/** A civil line counts so often: people write more of them, and an alarm where there is none costs trust. */
const CIVIL = 2
/** Parts the authors are dealt into: a line's sound is judged by what was learnt from other authors. */
const PARTS = 4
/** What is left of the features of a line in which no pattern had known a mark. */
const UNMARKED = { hardest: 0, more: 0, loud: 0, short: 0, long: 0, fond: 0 }

const names = ['base', ...TONE_FEATURES] as const

function fitSound(messages: Judged[]): Map<string, number> {
  const heardIn = new Map<string, number>()
  const sounds = messages.map(({ judged }) => [...soundsOf(judged.heard.words)])
  for (const sound of sounds.flat()) heardIn.set(sound, (heardIn.get(sound) ?? 0) + 1)
  const lines = messages.map(({ hostile }, i): Line => {
    const known = sounds[i]!.filter((sound) => heardIn.get(sound)! >= RARE)
    const share = 1 / Math.sqrt(known.length + 1)
    return { hostile, counts: 1, features: new Map([['', share], ...known.map((sound) => [sound, share] as const)]) }
  })
  const weights = fitLogistic(lines, { hold: (name) => (name === '' ? 0 : HOLD_SOUND), steps: 200, rate: 0.05 })
  weights.delete('')
  return weights
}

/**
 * Each line twice: as it is, and as if its marks were not known. Many of these lines were at hand when the patterns
 * were written, those of other people were not; without the second copy the rest would be thought to matter little.
 * "copied" takes up what is peculiar to the copies, so that they do not move the base; it is not written.
 */
function fitWeights(messages: Judged[]): Weights {
  const authors = [...new Set(messages.map((m) => m.author))]
  const partOf = (m: Judged) => authors.indexOf(m.author) % PARTS
  const sounds = Array.from({ length: PARTS }, (_, part) => fitSound(messages.filter((m) => partOf(m) !== part)))
  const lines = messages.flatMap((m): Line[] => {
    const features = { base: 1, copied: 0, ...m.judged.features, sound: soundBy(sounds[partOf(m)]!, m) }
    const copy = { ...features, ...UNMARKED, copied: 1 }
    const line = { hostile: m.hostile, counts: m.hostile ? 1 : CIVIL, features: new Map(Object.entries(features)) }
    return m.judged.marks.length === 0 ? [line] : [line, { ...line, features: new Map(Object.entries(copy)) }]
  })
  const prior = new Map<string, number>(Object.entries(PRIOR))
  const fitted = fitLogistic(lines, { prior, hold: () => HOLD, steps: 4000, rate: 0.0008 })
  return Object.fromEntries(names.map((name) => [name, fitted.get(name)!])) as Weights
}

function soundBy(weights: ReadonlyMap<string, number>, { judged }: Judged): number {
  const known = [...soundsOf(judged.heard.words)].flatMap((sound) => weights.get(sound) ?? [])
  return known.reduce((a, b) => a + b, 0) / Math.sqrt(known.length + 1)
}

function write(name: string, tone: object): void {
  const head =
    '# yaml-language-server: $schema=../schema/hearing.json\n# Written by scripts/fit-tone.ts: run it anew when marks or signs change.\n'
  writeFileSync(
    new URL(`../content/hearing/${name}.en.yaml`, import.meta.url),
    head + stringify({ tone }, { lineWidth: 0 }),
  )
}

const rounded = (weights: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const))

// Both files must be whole before content can be read, also when a feature has just been added.
write('tone-weights', { weights: PRIOR })
write('tone-sound', { sound: {} })
const messages = judgeAll([...readSuite('train'), ...readSuite('tuning')], englishTone())
const sound = [...fitSound(messages)].filter(([, weight]) => Math.abs(weight) >= LEAST)
write('tone-sound', { sound: rounded(sound.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) })
const weights = fitWeights(messages)
write('tone-weights', { weights: rounded(Object.entries(weights)) })
console.log(rounded(Object.entries(weights)), `${sound.length} sounds`)
