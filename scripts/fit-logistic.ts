// Logistic regression by plain gradient descent over lines with few features each.

export interface Line {
  hostile: 0 | 1
  /** How often the line counts. */
  counts: number
  features: ReadonlyMap<string, number>
}

export interface Fitting {
  /** Where weights start and what they are held to; zero for those not named. A weight never crosses zero away from it. */
  prior?: ReadonlyMap<string, number>
  /** How strongly a weight is held, in lines' worth of evidence. */
  hold(name: string): number
  steps: number
  rate: number
}

const squeeze = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** The weights that fit the lines best. */
export function fitLogistic(lines: readonly Line[], { prior, hold, steps, rate }: Fitting): Map<string, number> {
  const names = [...new Set(lines.flatMap(({ features }) => [...features.keys()]))]
  const places = new Map(names.map((name, i) => [name, i]))
  const start = names.map((name) => prior?.get(name) ?? 0)
  const holds = names.map(hold)
  const rows = lines.map(({ hostile, counts, features }) => ({
    hostile,
    counts,
    features: [...features]
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => [places.get(name)!, value] as const),
  }))
  const weights = [...start]
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, i) => holds[i]! * (weight - start[i]!))
    for (const { hostile, counts, features } of rows) {
      const sum = features.reduce((total, [i, value]) => total + weights[i]! * value, 0)
      const off = counts * (squeeze(sum) - hostile)
      for (const [i, value] of features) slope[i]! += off * value
    }
    for (const [i, was] of weights.entries()) {
      const next = was - rate * slope[i]!
      weights[i] = start[i] === 0 ? next : start[i]! > 0 ? Math.max(0, next) : Math.min(0, next)
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]!]))
}
