// From the library's lines to a function that weighs a passage: words by how telling they are, and meaning where a
// vector can be had.

import type { Library } from '../../library.ts'
import { createFeaturise, isPair } from './features.ts'
import { collectLines, type Line } from './lines.ts'
import { answerOf, fitRidge, type Lesson, type Ridge, type Row } from './ridge.ts'

/** A text's vector of meaning, unit length; the same function must have made every vector that is compared. */
export type Embed = (text: string) => Float32Array

/** Everything learnt, with the lessons it was learnt from. */
export interface Trained {
  lines: Line[]
  lessons: Lesson[]
  ridge: Ridge
  withVectors: boolean
  /** Raw fit per situation: near 0 for a stranger, near 1 for a line known by heart. */
  weigh(text: string): Float32Array
}

const WORDS_SHARE = 0.85
const CONSTANT = 0.02

const DOUBT: Record<Line['kind'], number> = { heard: 1, not_heard: 1, beside: 3.3, 'small-talk': 1, elsewhere: 2.5 }

/** Learns from every line of the library; `wordsShare` is how much words count beside vectors, 0 to 1. */
export function train(library: Library, embed?: Embed, wordsShare = WORDS_SHARE): Trained {
  const classes = library.situations.length
  const lines = collectLines(library)
  const featurise = createFeaturise(library.hearing.people)
  const seen = lines.map((line) => featurise(line.text))
  const encode = createEncoder(seen, embed, embed ? wordsShare : 1)
  const lessons = lines.map((line, i) => ({
    row: encode.row(line.text, seen[i]!),
    targets: targetsOf(line, classes),
    doubt: DOUBT[line.kind],
  }))
  const ridge = fitRidge(lessons, encode.places)
  const weigh = (text: string): Float32Array => answerOf(ridge, encode.row(text, featurise(text)))
  return { lines, lessons, ridge, withVectors: embed !== undefined, weigh }
}

function targetsOf(line: Line, classes: number): Float32Array {
  const targets = new Float32Array(classes)
  if (line.kind === 'heard' || line.kind === 'beside') targets[line.of] = 1
  return targets
}

const NO_VECTOR = new Float32Array(0)

/** Turns texts into rows of unit length (and a constant), of which words have `share` and the vector has the rest. */
function createEncoder(seen: readonly Set<string>[], embed: Embed | undefined, share: number) {
  const lineCounts = new Map<string, number>()
  for (const features of seen) for (const f of features) lineCounts.set(f, (lineCounts.get(f) ?? 0) + 1)
  // A pair of words met only once teaches nothing about lines to come, and there are very many.
  const places = new Map([...lineCounts].filter(([f, n]) => n > 1 || !isPair(f)).map(([f], place) => [f, place]))
  const telling = Float32Array.from(places.keys(), (f) => Math.log(1 + seen.length / lineCounts.get(f)!))
  const unheardOf = Math.log(1 + seen.length)
  const constant = places.size

  const row = (text: string, features: ReadonlySet<string>): Row => {
    const known: number[] = []
    let square = 0
    for (const f of features) {
      const place = places.get(f)
      if (place !== undefined) known.push(place)
      square += (place === undefined ? unheardOf : telling[place]!) ** 2
    }
    const scale = square > 0 ? Math.sqrt(share / square) : 0
    const values = new Float32Array(known.length + 1)
    for (let k = 0; k < known.length; k++) values[k] = telling[known[k]!]! * scale
    values[known.length] = Math.sqrt(CONSTANT)
    known.push(constant)
    const dense = embed ? embed(text).map((x) => x * Math.sqrt(1 - share)) : NO_VECTOR
    return { places: Int32Array.from(known), values, dense, square: squareOf(values) + squareOf(dense) }
  }
  return { row, places: places.size + 1 }
}

function squareOf(values: Float32Array): number {
  let sum = 0
  for (const x of values) sum += x * x
  return sum
}
