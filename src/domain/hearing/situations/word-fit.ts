// What the words of the library's lines teach: each line becomes a lesson, words weighing by how telling they are.

import type { HearingWords } from '../../library.ts'
import { createFeaturise, type Featurise, isPair } from './features.ts'
import type { Line } from './lines.ts'
import { fitRidge, type Lesson, type Ridge } from './ridge.ts'
import { doubtsOf, targetsOf } from './teaching.ts'

/** Weights for words, with the lessons they were learnt from. */
export interface WordFit {
  lessons: Lesson[]
  ridge: Ridge
  /** Place of each feature; the constant stands at the place after the last. */
  places: Map<string, number>
  /** How telling the feature at a place is; `unheardOf` for one that no line has. */
  telling: Float32Array
  unheardOf: number
}

/** The value that the constant has in every row, squared. */
export const CONSTANT = 0.02

/** Fits words to lines; `classes` is how many situations there are. */
export function fitWords(lines: readonly Line[], people: HearingWords['people'], classes: number): WordFit {
  const featurise = createFeaturise(people)
  const seen = lines.map((line) => featurise(line.text))
  const counts = countOf(seen)
  const places = placesOf(lines, seen, counts)
  const telling = Float32Array.from(places.keys(), (f) => Math.log(1 + seen.length / counts.get(f)!))
  const unheardOf = Math.log(1 + seen.length)
  const doubts = doubtsOf(lines)
  const lessons = lines.map((line, i) => ({
    row: rowOf(seen[i]!, { places, telling, unheardOf }),
    targets: targetsOf(line, classes),
    doubt: doubts[i]!,
    // A look-alike says what it is not; it may well belong to a neighbour.
    ...(line.kind === 'not_heard' ? { only: line.of } : {}),
  }))
  return { lessons, ridge: fitRidge(lessons, places.size + 1), places, telling, unheardOf }
}

function countOf(seen: readonly ReturnType<Featurise>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const features of seen) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  return counts
}

/**
 * Features with a weight of their own. What only the coach says itself has none, since hardly anybody writes so; nor has
 * a pair of words met only once: it teaches nothing about lines to come, and there are very many.
 */
function placesOf(
  lines: readonly Line[],
  seen: readonly ReturnType<Featurise>[],
  counts: ReadonlyMap<string, number>,
): Map<string, number> {
  const places = new Map<string, number>()
  for (const [i, { kind }] of lines.entries()) {
    if (kind === 'beside') continue
    for (const f of seen[i]!) {
      if (!places.has(f) && (counts.get(f)! > 1 || !isPair(f))) places.set(f, places.size)
    }
  }
  return places
}

/** The row of a text by its features; those never met count in its length alone. */
export function rowOf(
  features: ReadonlySet<string>,
  { places, telling, unheardOf }: Pick<WordFit, 'places' | 'telling' | 'unheardOf'>,
): Lesson['row'] {
  const known: number[] = []
  let square = 0
  for (const f of features) {
    const place = places.get(f)
    if (place !== undefined) known.push(place)
    square += (place === undefined ? unheardOf : telling[place]!) ** 2
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  const values = Float32Array.from([...known.map((place) => telling[place]! * scale), Math.sqrt(CONSTANT)])
  known.push(places.size)
  return { places: Int32Array.from(known), values, square: values.reduce((sum, x) => sum + x * x, 0) }
}
