// Ridge regression over sparse rows in its dual form, solved by coordinate steps: small, deterministic, about a second
// for ten thousand rows and eighty classes, and, unlike most learners, it can tell how it would have judged a row it had
// never seen.

import { type PackedRows, packRows } from './packed-rows.ts'

/** A row of the design matrix: a few numbered places and what stands there. */
export interface Row {
  places: Int32Array
  values: Float32Array
  /** Squared length of the whole row. */
  square: number
}

/** A row with what it teaches: a target per class, and how far it may be doubted (0 is gospel). */
export interface Lesson {
  row: Row
  targets: Float32Array
  doubt: number
  /** The one class it teaches something of; of all others it says nothing. Absent: it teaches all. */
  only?: number
}

/** The fitted weights, place by place with a number per class, and the multipliers per lesson that they are made of. */
export interface Ridge {
  classes: number
  weights: Float32Array
  multipliers: Float32Array
  rows: PackedRows
}

const ROUNDS = 5
const ROUNDS_WITHOUT = 3
/** Steps smaller than this are not worth taking; multipliers are about .01 to 1. */
const NEGLIGIBLE = 1e-4
const PROBE_ROUNDS = 5

/** Fits all classes at once; `places` is one more than the highest place of any row. */
export function fitRidge(lessons: readonly Lesson[], places: number): Ridge {
  const classes = lessons[0]?.targets.length ?? 0
  const rows = packRows(lessons)
  const ridge: Ridge = {
    classes,
    weights: new Float32Array(places * classes),
    multipliers: new Float32Array(lessons.length * classes),
    rows,
  }
  const step = new Float32Array(classes)
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < rows.count; p++) visit(ridge, lessons, { i: rows.lessonAt[p]!, step })
  }
  return ridge
}

/**
 * What a fit without the lessons `out` says of each of them, in their order. It begins anew: from the whole fit it would take many
 * rounds until nothing of them is left, and what they had taught would flatter the answers.
 */
export function answersWithout(whole: Ridge, lessons: readonly Lesson[], out: readonly number[]): Float32Array[] {
  const { rows, weights, multipliers } = whole
  const ridge = {
    ...whole,
    weights: new Float32Array(weights.length),
    multipliers: new Float32Array(multipliers.length),
  }
  const left = new Set(out)
  const step = new Float32Array(whole.classes)
  for (let round = 0; round < ROUNDS_WITHOUT; round++) {
    for (let p = 0; p < rows.count; p++) {
      const i = rows.lessonAt[p]!
      if (!left.has(i)) visit(ridge, lessons, { i, step })
    }
  }
  return out.map((i) => answerOf(ridge, lessons[i]!.row))
}

/** One coordinate step for every class of a lesson; `step` is room for it. */
function visit(ridge: Ridge, lessons: readonly Lesson[], { i, step }: { i: number; step: Float32Array }): void {
  const { classes, multipliers } = ridge
  const { row, targets, doubt, only } = lessons[i]!
  answerInto(step, ridge, row)
  for (let c = 0, at = i * classes; c < classes; c++, at++) {
    const multiplier = multipliers[at]!
    const size = (targets[c]! - step[c]! - doubt * multiplier) / (row.square + doubt)
    step[c] = Math.abs(size) < NEGLIGIBLE || (only ?? c) !== c ? 0 : size
    multipliers[at] = multiplier + step[c]!
  }
  learn(ridge, row, step)
}

/** What the fit says of a row, per class. */
export function answerOf(ridge: Ridge, row: Row): Float32Array {
  const answer = new Float32Array(ridge.classes)
  answerInto(answer, ridge, row)
  return answer
}

/** What the fit would have said of lesson `i` had it never seen it, to about a percent; exact, but slow where there are many. */
export function answerUnseen(ridge: Ridge, lessons: readonly Lesson[], i: number): Float32Array {
  const own = multiplierOfItself(ridge.rows, ridge.weights.length / ridge.classes, i)
  return lessons[i]!.targets.map((target, c) => target - ridge.multipliers[i * ridge.classes + c]! / own)
}

/**
 * The multiplier of lesson `i` in a fit whose only target is 1 for lesson `i` and 0 for all others. Others that teach of one
 * class only are left out: almost all classes were fitted without them.
 */
function multiplierOfItself(rows: PackedRows, places: number, i: number): number {
  const self = rows.positionOf[i]!
  const weights = new Float32Array(places)
  const multipliers = new Float32Array(rows.count)
  const visitRow = (p: number): void => {
    const doubt = rows.doubt[p]!
    const missing = (p === self ? 1 : 0) - dotRow(rows, p, weights) - doubt * multipliers[p]!
    const step = missing / (rows.square[p]! + doubt)
    if (Math.abs(step) < NEGLIGIBLE) return
    multipliers[p]! += step
    addRow(rows, p, { weights, step })
  }
  for (let round = 0; round < PROBE_ROUNDS; round++) {
    visitRow(self)
    for (let p = 0; p < rows.count; p++) if (rows.partial[p] === 0) visitRow(p)
  }
  visitRow(self)
  return multipliers[self]!
}

// Below, whatever a loop reads is named before it: engines do not dare to lift it out by themselves.

function dotRow({ starts, places, values }: PackedRows, p: number, weights: Float32Array): number {
  let sum = 0
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) sum += values[k]! * weights[places[k]!]!
  return sum
}

function addRow(rows: PackedRows, p: number, { weights, step }: { weights: Float32Array; step: number }): void {
  const { starts, places, values } = rows
  for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) weights[places[k]!]! += values[k]! * step
}

function answerInto(answer: Float32Array, { classes, weights }: Ridge, { places, values }: Row): void {
  answer.fill(0)
  let k = 0
  // Four places in one walk: the answer is read and written a quarter as often.
  for (; k + 3 < places.length; k += 4) {
    const [one, two, three, four] = [values[k]!, values[k + 1]!, values[k + 2]!, values[k + 3]!]
    let [a1, a2, a3, a4] = [
      places[k]! * classes,
      places[k + 1]! * classes,
      places[k + 2]! * classes,
      places[k + 3]! * classes,
    ]
    for (let c = 0; c < classes; c++) {
      answer[c]! += one * weights[a1++]! + two * weights[a2++]! + three * weights[a3++]! + four * weights[a4++]!
    }
  }
  for (; k < places.length; k++) {
    const value = values[k]!
    for (let c = 0, at = places[k]! * classes; c < classes; c++, at++) answer[c]! += value * weights[at]!
  }
}

function learn({ classes, weights }: Ridge, { places, values }: Row, step: Float32Array): void {
  for (let k = 0; k < places.length; k++) {
    const value = values[k]!
    for (let c = 0, at = places[k]! * classes; c < classes; c++, at++) weights[at]! += value * step[c]!
  }
}
