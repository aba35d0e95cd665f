// What was learnt of words, small enough to travel: of each feature only the weights that matter, in steps. A coarse table
// comes with the first reply; a fine one, three times as large, takes its place together with the vectors. The same
// tables serve everywhere, whether they were made a moment ago or came as a file, so that no face hears otherwise.

import type { HearingWords } from '../../library.ts'
import { beginningsOf, createFeaturise, isBeginning, isPair, START } from './features.ts'
import { foldWords, unfoldWords } from './folded-words.ts'
import type { Likelihood } from './likelihood.ts'
import { readSections, type Section, writeSections } from './table-bytes.ts'
import { CONSTANT, type WordFit } from './word-fit.ts'

/** The first line of a table. */
export interface WordTableHeader {
  /** Hash of the lines it was learnt from, see `hashOfLines`. */
  lines: string
  /** Ids of the situations, in the order of their weights. */
  situations: string[]
  /** How fits become likelihoods, by words alone. */
  likelihood: Likelihood
  unheardOf: number
  /** What one step of a weight is worth. */
  step: number
}

export interface WordTable extends WordTableHeader {
  /** Fit per situation: near 0 for a stranger, near 1 for a line known by heart. */
  weigh(text: string): Float32Array
}

/**
 * How much of the weights a table keeps: those below these, as they count in a line of one feature, are left out; what that
 * costs, `bench/word-table.ts` measures. Of pairs there are many, and most only say again what their words say.
 */
interface Grain {
  step: number
  pair: number
  against: number
  for: number
}

export const COARSE: Grain = { step: 0.3, pair: 0.55, against: 0.25, for: 0.2 }
export const FINE: Grain = { step: 0.1, pair: 0.15, against: 0.1, for: 0.1 }
const TELLING_STEP = 1 / 4
const LARGEST = 127

/**
 * Bytes of a table: `WordTableHeader` and the folded words as lines of JSON, then sections: pairs as steps between first
 * words and as second words; how telling each feature is; how many weights it has; their situations as steps, the
 * features with fewest first; the weights in the same order; and what each situation has from the start. Features stand
 * in the order words, beginnings, pairs.
 */
export function packWords(
  header: Omit<WordTableHeader, 'unheardOf' | 'step'>,
  fit: WordFit,
  grain: Grain = COARSE,
): Uint8Array {
  const kept = keptWeights(fit, grain)
  const words = [START, ...[...fit.places.keys()].filter((f) => !isPair(f) && !isBeginning(f))].sort()
  const numberOf = new Map(words.map((word, at) => [word, at]))
  const pairs = [...kept.keys()]
    .filter(isPair)
    .map((pair) => pair.split(' ').map((word) => numberOf.get(word)))
    .filter((pair): pair is [number, number] => pair[0] !== undefined && pair[1] !== undefined)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const features = namesOf(words, pairs)
  const weights = features.map((f) => kept.get(f) ?? [])
  // Features with as many weights stand together: theirs are alike.
  const byCount = byNumber(weights.map((of) => of.length)).map((f) => weights[f]!)
  const telling = features.map((f) => fit.telling[fit.places.get(f) ?? -1] ?? fit.unheardOf)
  const { classes, weights: all } = fit.ridge
  const constant = all.subarray(fit.places.size * classes).map((weight) => weight * Math.sqrt(CONSTANT))
  return writeSections(
    [{ ...header, unheardOf: fit.unheardOf, step: grain.step }, foldWords(words)],
    [
      Uint16Array.from(pairs, ([first], at) => first - (pairs[at - 1]?.[0] ?? 0)),
      Uint16Array.from(pairs, ([, second]) => second),
      Uint8Array.from(telling, (t) => Math.round(t / TELLING_STEP)),
      Uint8Array.from(weights, (of) => of.length),
      Uint8Array.from(byCount.flatMap((of) => of.map(([c], at) => c - (of[at - 1]?.[0] ?? 0)))),
      Int8Array.from(byCount.flatMap((of) => of.map(([, steps]) => steps))),
      constant,
    ],
  )
}

/** Reads a table; throws a RangeError where the bytes are none. */
export function readWordTable(bytes: Uint8Array, people: HearingWords['people']): WordTable {
  const { values, sections } = readSections(bytes, 2)
  const header = values[0] as WordTableHeader
  const [steps, seconds, telling, counts, classSteps, weights, constant] = sections as Section[] as [
    Uint16Array,
    Uint16Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Int8Array,
    Float32Array,
  ]
  let first = 0
  const pairs = Array.from(steps, (step, at): [number, number] => {
    first += step
    return [first, seconds[at]!]
  })
  const places = new Map(namesOf(unfoldWords(values[1] as string), pairs).map((f, at) => [f, at]))
  const starts = new Uint32Array(counts.length)
  const classes = new Uint8Array(classSteps.length)
  let next = 0
  for (const f of byNumber(counts)) {
    starts[f] = next
    next += counts[f]!
    for (let k = starts[f]!, c = 0; k < next; k++) classes[k] = c += classSteps[k]!
  }
  const featurise = createFeaturise(people)
  const weigh = (text: string): Float32Array => {
    const known: number[] = []
    let square = 0
    for (const f of featurise(text)) {
      const place = places.get(f)
      if (place !== undefined) known.push(place)
      square += (place === undefined ? header.unheardOf : telling[place]! * TELLING_STEP) ** 2
    }
    const fits = constant.slice()
    const scale = square > 0 ? header.step / Math.sqrt(square) : 0
    for (const f of known)
      for (let k = starts[f]!, end = k + counts[f]!; k < end; k++) fits[classes[k]!]! += weights[k]! * scale
    return fits
  }
  return { ...header, weigh }
}

/** Of each feature the situations it speaks for or against, with their weights in steps; features with none are left out. */
function keptWeights(
  { places, telling, ridge: { classes, weights } }: WordFit,
  grain: Grain,
): Map<string, Array<[number, number]>> {
  if (classes > 255) throw new RangeError('a table of words holds 255 situations at most')
  const kept = new Map<string, Array<[number, number]>>()
  for (const [feature, place] of places) {
    const own: Array<[number, number]> = []
    for (let c = 0; c < classes; c++) {
      const weight = weights[place * classes + c]! * telling[place]!
      const steps = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / grain.step)))
      const least = isPair(feature) ? grain.pair : weight < 0 ? grain.against : grain.for
      if (Math.abs(weight) >= least) own.push([c, steps])
    }
    if (own.length > 0) kept.set(feature, own)
  }
  return kept
}

/** The features of a table in their order: words, their beginnings, pairs. */
function namesOf(words: readonly string[], pairs: ReadonlyArray<[number, number]>): string[] {
  const beginnings = new Set(words.flatMap(beginningsOf))
  return [...words, ...beginnings, ...pairs.map(([first, second]) => `${words[first]} ${words[second]}`)]
}

/** Places in the order of the numbers that stand there; of equal ones the first comes first. */
function byNumber(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, (_, at) => at).sort((a, b) => numbers[a]! - numbers[b]! || a - b)
}
