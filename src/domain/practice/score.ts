// What a self-check says, plainly: a mean for each side, which of them are low or high, and whether a trend may be spoken
// of at all.

import type { Check } from './practice-schemas.ts'

const MOST = 4
/** A trend needs so many times: before, every change looks like one. */
const TIMES_FOR_TREND = 4

/** An answer up to "now and then" to what should nearly always be so. */
const WORRYING = 2

/** Mean of a side, nought to four; undefined where none of its items was answered. */
export interface SideScore {
  side: string
  mean: number | undefined
  band: 'low' | 'middle' | 'high' | undefined
}

/** The sides of a check, in its order, from answers of nought to four by item. */
export function scoreCheck(
  { sides, items, bands }: Pick<Check, 'sides' | 'items' | 'bands'>,
  answers: Record<string, number>,
): SideScore[] {
  return sides.map((side) => {
    const values = Object.entries(items)
      .filter(([key, item]) => item.side === side && answers[key] !== undefined)
      .map(([key, { turned }]) => (turned ? MOST - answers[key]! : answers[key]!))
    if (values.length === 0) return { side, mean: undefined, band: undefined }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { side, mean, band: mean < bands.low ? 'low' : mean >= bands.high ? 'high' : 'middle' }
  })
}

/** Whether an answer leads quietly to help. */
export function needsCare(
  { safety, items }: Pick<Check, 'safety' | 'items'>,
  answers: Record<string, number>,
): boolean {
  return safety.some((key) => {
    const answer = answers[key]
    if (answer === undefined) return false
    return (items[key]?.turned ? MOST - answer : answer) <= WORRYING
  })
}

/** Where a person's own means of a side usually lie. */
export interface UsualRange {
  low: number
  high: number
}

/** The range of the means before the newest; undefined before the fourth time. Means of one side, the oldest first. */
export function usualRange(means: readonly number[]): UsualRange | undefined {
  if (means.length < TIMES_FOR_TREND) return undefined
  const before = means.slice(0, -1)
  const middle = before.reduce((sum, mean) => sum + mean, 0) / before.length
  const spread = Math.sqrt(before.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / (before.length - 1))
  // At least half a step of the scale: less is how one happens to read a sentence that day.
  const usual = Math.max(0.5, 2 * spread)
  return { low: middle - usual, high: middle + usual }
}

/**
 * How the newest mean lies to the person's own earlier ones: "within" their usual range, "above" or "below" it; undefined
 * before the fourth time. Means of one side, the oldest first.
 */
export function trendOf(means: readonly number[]): 'within' | 'above' | 'below' | undefined {
  const usual = usualRange(means)
  if (!usual) return undefined
  const newest = means.at(-1)!
  return newest > usual.high ? 'above' : newest < usual.low ? 'below' : 'within'
}

/** The one reference that a score leads to, in the order of what asks for a step first; what may not be led to is passed over. */
export function leadOf(
  { lead, first }: Pick<Check, 'lead' | 'first'>,
  scores: readonly SideScore[],
  may: (reference: string) => boolean,
): { side: string; to: string } | undefined {
  const ends = first === 'low' ? (['low', 'high'] as const) : (['high', 'low'] as const)
  for (const end of ends) {
    const there = scores
      .filter(({ band }) => band === end)
      .toSorted((a, b) => (end === 'low' ? a.mean! - b.mean! : b.mean! - a.mean!))
    for (const { side } of there) {
      const to = lead[side]?.[end]
      if (to && may(to)) return { side, to }
    }
  }
  return undefined
}
