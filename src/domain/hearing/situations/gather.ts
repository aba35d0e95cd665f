/** Fits of one passage, and how much it counts. */
export interface Weighed {
  weight: number
  fits: ArrayLike<number>
}

/**
 * Fits of a whole text from those of its passages, per class; none is negative. The root of the mean square: a few clear
 * passages outweigh many vague ones, and several threads each keep theirs.
 */
export function gather(weighed: readonly Weighed[], classes: number): Float32Array {
  const gathered = new Float32Array(classes)
  let weights = 0
  for (const { weight, fits } of weighed) {
    for (let c = 0; c < classes; c++) gathered[c]! += weight * Math.max(0, fits[c]!) ** 2
    weights += weight
  }
  return weights > 0 ? gathered.map((sum) => Math.sqrt(sum / weights)) : gathered
}
