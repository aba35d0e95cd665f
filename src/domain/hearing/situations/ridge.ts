// Ridge regression in its dual form, solved by coordinate steps: small, deterministic, some ten milliseconds for some
// thousand rows, and, unlike most learners, it can tell how it would have judged a row it had never seen.

/** A row of the design matrix: a few numbered places, and a dense part of one length for all rows (perhaps none). */
export interface Row {
  places: Int32Array
  values: Float32Array
  dense: Float32Array
  /** Squared length of the whole row. */
  square: number
}

/** A row with what it teaches: a target per class, and how far it may be doubted (0 is gospel). */
export interface Lesson {
  row: Row
  targets: Float32Array
  doubt: number
}

/** The fitted weights, class by class for each place, and the multiplier of each lesson that they are made of. */
export interface Ridge {
  classes: number
  sparse: Float32Array
  dense: Float32Array
  multipliers: Float32Array
}

const ROUNDS = 5
const PROBE_ROUNDS = 12
const PROBE_PRECISION = 0.003

/** Fits all classes at once; `places` is one more than the highest place of any row. */
export function fitRidge(lessons: readonly Lesson[], places: number): Ridge {
  const classes = lessons[0]?.targets.length ?? 0
  const ridge: Ridge = {
    classes,
    sparse: new Float32Array(places * classes),
    dense: new Float32Array((lessons[0]?.row.dense.length ?? 0) * classes),
    multipliers: new Float32Array(lessons.length * classes),
  }
  const step = new Float32Array(classes)
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of scattered(lessons.length)) {
      const { row, targets, doubt } = lessons[i]!
      answerInto(step, ridge, row)
      for (let c = 0, at = i * classes; c < classes; c++, at++) {
        const multiplier = ridge.multipliers[at]!
        step[c] = (targets[c]! - step[c]! - doubt * multiplier) / (row.square + doubt)
        ridge.multipliers[at] = multiplier + step[c]!
      }
      learn(ridge, row, step)
    }
  }
  return ridge
}

/** What the fit says of a row, per class. */
export function answerOf(ridge: Ridge, row: Row): Float32Array {
  const answer = new Float32Array(ridge.classes)
  answerInto(answer, ridge, row)
  return answer
}

/** What the fit would have said of lesson `i` had it never seen it, to about half a percent. */
export function answerUnseen(ridge: Ridge, lessons: readonly Lesson[], i: number): Float32Array {
  const places = ridge.sparse.length / ridge.classes
  const own = multiplierOfItself(lessons, places, i)
  return lessons[i]!.targets.map((target, c) => target - ridge.multipliers[i * ridge.classes + c]! / own)
}

/** The multiplier of lesson `i` in a fit whose only target is 1 for lesson `i` and 0 for all others. */
function multiplierOfItself(lessons: readonly Lesson[], places: number, i: number): number {
  const weights = new Float32Array(places)
  const dense = new Float32Array(lessons[0]!.row.dense.length)
  const multipliers = new Float32Array(lessons.length)
  const visit = (j: number): void => {
    const { row, doubt } = lessons[j]!
    let answer = 0
    for (let k = 0; k < row.places.length; k++) answer += row.values[k]! * weights[row.places[k]!]!
    for (let d = 0; d < dense.length; d++) answer += row.dense[d]! * dense[d]!
    const step = ((j === i ? 1 : 0) - answer - doubt * multipliers[j]!) / (row.square + doubt)
    multipliers[j]! += step
    for (let k = 0; k < row.places.length; k++) weights[row.places[k]!]! += row.values[k]! * step
    for (let d = 0; d < dense.length; d++) dense[d]! += row.dense[d]! * step
  }
  const order = scattered(lessons.length)
  for (let round = 0, before = 0; round < PROBE_ROUNDS; round++) {
    visit(i)
    if (Math.abs(multipliers[i]! - before) < PROBE_PRECISION * multipliers[i]!) break
    before = multipliers[i]!
    for (const j of order) visit(j)
  }
  return multipliers[i]!
}

function answerInto(answer: Float32Array, { classes, sparse, dense }: Ridge, row: Row): void {
  answer.fill(0)
  for (let k = 0; k < row.places.length; k++) {
    const value = row.values[k]!
    for (let c = 0, at = row.places[k]! * classes; c < classes; c++, at++) answer[c]! += value * sparse[at]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) answer[c]! += value * dense[at]!
  }
}

function learn({ classes, sparse, dense }: Ridge, row: Row, step: Float32Array): void {
  for (let k = 0; k < row.places.length; k++) {
    const value = row.values[k]!
    for (let c = 0, at = row.places[k]! * classes; c < classes; c++, at++) sparse[at]! += value * step[c]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) dense[at]! += value * step[c]!
  }
}

/** Every number below `count` once, neighbours far apart: lines of one situation in a row would slow the solver down. */
function scattered(count: number): Int32Array {
  let stride = Math.max(1, Math.floor(count * 0.618))
  while (greatestCommonDivisor(stride, count) > 1) stride += 1
  return Int32Array.from({ length: count }, (_, turn) => (turn * stride) % count)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
