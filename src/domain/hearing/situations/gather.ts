/** Fits of one passage, and how much it counts. */
export interface Weighed {
  weight: number
  fits: ArrayLike<number>
}

/**
 * Fits of a whole text from those of its passages, per class; none is negative. Classes stand to each other as their means
 * do, since what runs through a text says more of what it is about than the one passage that stands out. All are raised
 * alike until the foremost has the root of its mean square: beside much that is beside the point, what is clear stays so.
 */
export function gather(weighed: readonly Weighed[], classes: number): Float32Array {
  const sums = new Float32Array(classes)
  for (const { weight, fits } of weighed) {
    for (let c = 0; c < classes; c++) sums[c]! += weight * Math.max(0, fits[c]!)
  }
  const foremost = sums.reduce((best, sum, c) => (sum > sums[best]! ? c : best), 0)
  if (!(sums[foremost]! > 0)) return sums
  let [weights, squares] = [0, 0]
  for (const { weight, fits } of weighed) {
    weights += weight
    squares += weight * Math.max(0, fits[foremost]!) ** 2
  }
  const raise = Math.sqrt(squares / weights) / sums[foremost]!
  return sums.map((sum) => sum * raise)
}
