// Ridge regression in its dual form, solved by coordinate steps: small, deterministic, a few milliseconds for some
// thousand rows, and, unlike most learners, it can tell exactly how it would have judged a row it had not seen.

/** A row of the design matrix: a few named places, and possibly a dense part shared by all rows. */
export interface Row {
  places: Int32Array
  values: Float32Array
  dense: Float32Array
  /** Squared length of the whole row. */
  square: number
}

/** A row with what it teaches: `targets` per class, and how much it may be doubted (0 is gospel). */
export interface Lesson {
  row: Row
  targets: Float32Array
  doubt: number
}

export interface Ridge {
  classes: number
  sparse: Float32Array
  dense: Float32Array
  /** Per lesson and class, the multipliers that make the weights. */
  duals: Float32Array
}

const ROUNDS = 6

/** Fits all classes at once. `places` is the number of sparse places. */
export function fitRidge(lessons: readonly Lesson[], places: number): Ridge {
  const classes = lessons[0]?.targets.length ?? 0
  const ridge: Ridge = {
    classes,
    sparse: new Float32Array(places * classes),
    dense: new Float32Array((lessons[0]?.row.dense.length ?? 0) * classes),
    duals: new Float32Array(lessons.length * classes),
  }
  const step = new Float32Array(classes)
  for (let round = 0; round < ROUNDS; round++) {
    lessons.forEach(({ row, targets, doubt }, i) => {
      const answer = answerOf(ridge, row)
      for (let c = 0; c < classes; c++) {
        const dual = ridge.duals[i * classes + c]!
        step[c] = (targets[c]! - answer[c]! - doubt * dual) / (row.square + doubt)
        ridge.duals[i * classes + c] = dual + step[c]!
      }
      addTo(ridge, row, step)
    })
  }
  return ridge
}

/** What the fit says of a row, per class. */
export function answerOf({ classes, sparse, dense }: Ridge, row: Row): Float32Array {
  const answer = new Float32Array(classes)
  for (let k = 0; k < row.places.length; k++) {
    const from = row.places[k]! * classes
    const value = row.values[k]!
    for (let c = 0; c < classes; c++) answer[c]! += value * sparse[from + c]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) answer[c]! += value * dense[at]!
  }
  return answer
}

function addTo({ classes, sparse, dense }: Ridge, row: Row, step: Float32Array): void {
  for (let k = 0; k < row.places.length; k++) {
    const from = row.places[k]! * classes
    const value = row.values[k]!
    for (let c = 0; c < classes; c++) sparse[from + c]! += value * step[c]!
  }
  for (let d = 0; d < row.dense.length; d++) {
    const value = row.dense[d]!
    for (let c = 0, at = d * classes; c < classes; c++, at++) dense[at]! += value * step[c]!
  }
}

/** What the fit would have said of lesson `i` had it never seen it: exact up to the solver's own precision. */
export function answerUnseen(
  ridge: Ridge,
  { lessons, places, i }: { lessons: readonly Lesson[]; places: number; i: number },
): Float32Array {
  const zero = new Float32Array(1)
  const one = Float32Array.of(1)
  const probe = fitRidge(
    lessons.map(({ row, doubt }, j) => ({ row, doubt, targets: j === i ? one : zero })),
    places,
  )
  const share = probe.duals[i]!
  return lessons[i]!.targets.map((target, c) => target - ridge.duals[i * ridge.classes + c]! / share)
}
