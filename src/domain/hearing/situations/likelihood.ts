// From fits to likelihoods: a logistic curve over how well a situation fits, how far it leads, and how much the rest
// fits. Its four numbers are fitted to lines that were held back, whenever recognition learns.

/** Numbers of the curve. */
export interface Likelihood {
  base: number
  fit: number
  lead: number
  others: number
}

/** A text of which it is known what it is about: its fits, and for which of them the answer is known. */
export interface Case {
  fits: Float32Array
  /** Index of the situation it is about; -1 for none. */
  is: number
  /** The one situation that is known not to be meant, where nothing else is known. */
  only?: number
  weight: number
}

/** How likely each situation is, 0 to 1, from fits that are not negative. */
export function likelihoodsOf(fits: ArrayLike<number>, { base, fit, lead, others }: Likelihood): number[] {
  return traitsOf(fits).map(([own, ahead, rest]) => logistic(base + fit * own! + lead * ahead! + others * rest!))
}

const ROUNDS = 12
/** Keeps the curve from growing steeper without end where all cases are told apart. */
const CALM = [0, 0.01, 0.01, 0.001]

/** Of each case only the likeliest situations are looked at: the rest would say the same a hundred times. */
const LIKELIEST = 5

/** The curve under which the cases are likeliest. */
export function fitLikelihood(cases: readonly Case[]): Likelihood {
  const rows = cases.flatMap(rowsOf)
  let curve = [-5, 10, 10, 0]
  for (let round = 0; round < ROUNDS; round++) curve = towards(curve, newtonStep(curve, rows), rows)
  const [base = 0, fit = 0, lead = 0, others = 0] = curve.map((x) => Math.round(x * 100) / 100)
  return { base, fit, lead, others }
}

function rowsOf({ fits, is, only, weight }: Case): Row[] {
  const traits = traitsOf(fits.map((x) => Math.max(0, x)))
  const likeliest = [...traits.keys()].sort((a, b) => fits[b]! - fits[a]!).slice(0, LIKELIEST)
  const known = only === undefined ? likeliest : likeliest.filter((c) => c === only)
  return known.map((c) => ({ traits: [1, ...traits[c]!], meant: is === c ? 1 : 0, weight }))
}

/** Of each situation: its fit, its lead over the best of the others, and the sum of the others. */
function traitsOf(fits: ArrayLike<number>): number[][] {
  let [best, second, sum] = [0, 0, 0]
  for (let c = 0; c < fits.length; c++) {
    const fit = fits[c]!
    sum += fit
    if (fit > best) [best, second] = [fit, best]
    else if (fit > second) second = fit
  }
  return Array.from(fits, (own) => [own, own - (own === best ? second : best), sum - own])
}

interface Row {
  traits: number[]
  /** 1 or 0. */
  meant: number
  weight: number
}

function newtonStep(curve: readonly number[], rows: readonly Row[]): number[] {
  const slope = curve.map((x, a) => -CALM[a]! * x)
  const bend = curve.map((_, a) => curve.map((_, b) => (a === b ? CALM[a]! + 1e-6 : 0)))
  for (const { traits, meant, weight } of rows) {
    const likely = logistic(heightOf(curve, traits))
    const pull = weight * (meant - likely)
    const firm = weight * likely * (1 - likely)
    for (let a = 0; a < traits.length; a++) {
      slope[a]! += pull * traits[a]!
      for (let b = 0; b < traits.length; b++) bend[a]![b]! += firm * traits[a]! * traits[b]!
    }
  }
  return solve(bend, slope)
}

/** As far along a step as makes the cases likelier. */
function towards(curve: number[], step: readonly number[], rows: readonly Row[]): number[] {
  const before = surprise(curve, rows)
  for (let share = 1; share > 1e-3; share /= 2) {
    const next = curve.map((x, a) => x + share * step[a]!)
    if (surprise(next, rows) < before) return next
  }
  return curve
}

function surprise(curve: readonly number[], rows: readonly Row[]): number {
  const stiff = curve.reduce((sum, x, a) => sum + (CALM[a]! * x * x) / 2, 0)
  return rows.reduce((sum, { traits, meant, weight }) => {
    const height = heightOf(curve, traits)
    return sum + weight * Math.log1p(Math.exp(meant === 1 ? -height : height))
  }, stiff)
}

function heightOf(curve: readonly number[], traits: readonly number[]): number {
  let height = 0
  for (let a = 0; a < traits.length; a++) height += curve[a]! * traits[a]!
  return height
}

/** Gauss's way, for a handful of unknowns. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, a) => [...row, right[a]!])
  for (let a = 0; a < rows.length; a++) {
    for (let b = 0; b < rows.length; b++) {
      if (a === b) continue
      const factor = rows[b]![a]! / rows[a]![a]!
      for (let c = a; c <= rows.length; c++) rows[b]![c]! -= factor * rows[a]![c]!
    }
  }
  return rows.map((row, a) => row[rows.length]! / row[a]!)
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
