// Logistic regression line by line, each weight at its own pace (Duchi et al. 2011): for many lines with thousands of features,
// where going by the whole slope would take minutes. Deterministic.

import type { Line } from './fit-logistic.ts'

export interface InTurn {
  /** How often all lines are gone through. */
  rounds: number
  rate: number
  /** What a weight loses towards zero each time it is met. */
  fade: number
}

/** The weights that fit the lines, and what is added to every sum. */
export function fitInTurn(lines: readonly Line[], { rounds, rate, fade }: InTurn) {
  const weights = new Map<string, number>()
  const paces = new Map<string, number>()
  let base = -1
  let basePace = 1e-6
  for (let round = 0; round < rounds; round++) {
    for (const { hostile, counts, features } of inRound(lines, round)) {
      let sum = base
      for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
      const off = counts * (1 / (1 + Math.exp(-sum)) - hostile)
      for (const [name, value] of features) {
        const weight = weights.get(name) ?? 0
        const slope = off * value + fade * weight
        const pace = (paces.get(name) ?? 1e-6) + slope * slope
        paces.set(name, pace)
        weights.set(name, weight - (rate * slope) / Math.sqrt(pace))
      }
      basePace += off * off
      base -= (rate * off) / Math.sqrt(basePace)
    }
  }
  return { base, weights }
}

/** A large prime: stepping by it goes through all lines, in an order that mixes them. */
const STRIDE = 100_003

function inRound<T>(lines: readonly T[], round: number): T[] {
  return lines.map((_, at) => lines[(at * STRIDE + round * 31) % lines.length]!)
}
