// The reason for a level as one line for whoever looks into it.

import type { RiskSign } from './levels.ts'

/** Rule and level of a sign of `text`, and for a learnt one the words that weighed most: `suicide/sounds-like: concern (pills, tonight)`. */
export function whyOf({ rule, level, weighed = [], back }: RiskSign, text: string): string {
  const words = back === 0 ? weighed.map(({ start, end }) => text.slice(start, end)) : []
  return words.length > 0 ? `${rule}: ${level} (${words.join(', ')})` : `${rule}: ${level}`
}
