// Logistic regression with a pull to small weights, by L-BFGS over sparse rows. Nothing is drawn by chance: the same rows give
// the same numbers.

/** What is to be learnt: rows as places of features with one worth for all, what each should come to, how much it counts. */
export interface Task {
  rows: { features: Int32Array; share: number }[]
  aims: (0 | 1)[]
  counts: number[]
  size: number
}

/** How strongly weights are pulled to nothing. */
const PULL = 0.7
/** How many steps before are remembered; see Nocedal and Wright, Numerical Optimization, chapter 7. */
const MEMORY = 8
const SHORTEST = 1e-4

/** Weights of `size` features and, last, the base, after so many steps from `start`. */
export function descend(task: Task, start: Float64Array, steps: number): Float64Array {
  const past: { moved: Float64Array; turned: Float64Array; curve: number }[] = []
  let at = start
  let here = lossAt(task, at)
  for (let step = 0; step < steps; step++) {
    const next = along(task, { at, here, way: downhill(here.slope, past) })
    if (!next) break
    const moved = next.at.map((x, i) => x - at[i]!)
    const turned = next.here.slope.map((x, i) => x - here.slope[i]!)
    const curve = dot(moved, turned)
    if (curve > 0) past.push({ moved, turned, curve })
    if (past.length > MEMORY) past.shift()
    at = next.at
    here = next.here
  }
  return at
}

interface Loss {
  loss: number
  slope: Float64Array
}

/** The loss and its slope. */
function lossAt({ rows, aims, counts, size }: Task, at: Float64Array): Loss {
  const slope = at.map((x, i) => (i < size ? PULL * x : 0))
  let loss = 0
  for (let i = 0; i < size; i++) loss += (PULL / 2) * at[i]! * at[i]!
  for (let i = 0; i < rows.length; i++) {
    const { features, share } = rows[i]!
    let sum = 0
    for (let k = 0; k < features.length; k++) sum += at[features[k]!]!
    const z = at[size]! + share * sum
    const small = Math.exp(-Math.abs(z))
    loss += counts[i]! * (Math.log1p(small) + Math.max(z, 0) - aims[i]! * z)
    const off = counts[i]! * ((z >= 0 ? 1 : small) / (1 + small) - aims[i]!)
    for (let k = 0; k < features.length; k++) slope[features[k]!]! += off * share
    slope[size]! += off
  }
  return { loss, slope }
}

/** The way down that the remembered steps suggest. */
function downhill(
  slope: Float64Array,
  past: { moved: Float64Array; turned: Float64Array; curve: number }[],
): Float64Array {
  const way = slope.map((x) => -x)
  const last = past.at(-1)
  if (!last) return scaled(way, 1 / Math.sqrt(dot(slope, slope)))
  const taken: number[] = []
  for (const { moved, turned, curve } of [...past].reverse()) {
    const part = dot(moved, way) / curve
    add(way, turned, -part)
    taken.push(part)
  }
  scaled(way, last.curve / dot(last.turned, last.turned))
  for (const { moved, turned, curve } of past) add(way, moved, taken.pop()! - dot(turned, way) / curve)
  return way
}

/** A step that way which is a real gain, or undefined where there is none. */
function along(task: Task, { at, here, way }: { at: Float64Array; here: Loss; way: Float64Array }) {
  const steep = dot(here.slope, way)
  for (let length = 1; length > 1e-6; length /= 2) {
    const there = at.map((x, i) => x + length * way[i]!)
    const next = lossAt(task, there)
    if (next.loss <= here.loss + SHORTEST * length * steep) return { at: there, here: next }
  }
  return undefined
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, from: Float64Array, times: number) {
  for (let i = 0; i < to.length; i++) to[i]! += times * from[i]!
}

function scaled(vector: Float64Array, times: number): Float64Array {
  for (let i = 0; i < vector.length; i++) vector[i]! *= times
  return vector
}
