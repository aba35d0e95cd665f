// The directions in which a cloud of points is widest, by Jacobi's method: slow, simple, the same on every machine.

const SWEEPS = 12

/** The `count` widest directions of rows with mean zero, widest first, each of unit length. */
export function principalDirections(rows: readonly Float64Array[], count: number): Float64Array[] {
  const size = rows[0]!.length
  const spread = covariance(rows, size)
  const turns = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(spread, turns, p, q)
  }
  return turns
    .map((direction, i) => ({ direction, width: spread[i]![i]! }))
    .sort((a, b) => b.width - a.width)
    .slice(0, count)
    .map(({ direction }) => pointUp(direction))
}

function covariance(rows: readonly Float64Array[], size: number): Float64Array[] {
  const spread = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const line = spread[i]!
      const x = row[i]!
      for (let j = 0; j < size; j++) line[j]! += x * row[j]!
    }
  }
  return spread
}

/** Turns the plane of `p` and `q` so that the two no longer vary together; `turns` keeps the directions as its rows. */
function rotate(spread: Float64Array[], turns: Float64Array[], p: number, q: number): void {
  const together = spread[p]![q]!
  if (Math.abs(together) <= 1e-12 * Math.sqrt(Math.abs(spread[p]![p]! * spread[q]![q]!))) return
  const slope = (spread[q]![q]! - spread[p]![p]!) / (2 * together)
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1))
  const cos = 1 / Math.sqrt(tangent * tangent + 1)
  const sin = tangent * cos
  mixRows(spread[p]!, spread[q]!, cos, sin)
  for (const line of spread) {
    const [x, y] = [line[p]!, line[q]!]
    line[p] = cos * x - sin * y
    line[q] = sin * x + cos * y
  }
  mixRows(turns[p]!, turns[q]!, cos, sin)
}

function mixRows(a: Float64Array, b: Float64Array, cos: number, sin: number): void {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    a[i] = cos * x - sin * y
    b[i] = sin * x + cos * y
  }
}

/** A direction and its opposite are equally wide; this settles which is meant. */
function pointUp(direction: Float64Array): Float64Array {
  const sum = direction.reduce((total, x) => total + x, 0)
  return sum < 0 ? direction.map((x) => -x) : direction
}
