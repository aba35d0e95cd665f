// Rituals as a list to look through: by how often they come, and by name within that.

import type { RitualSummary } from '#app/practice/practice-views.ts'
import { RHYTHMS, type Rhythm } from '#domain/vocabulary.ts'

export interface OfRhythm {
  every: Rhythm
  of: RitualSummary[]
}

/** The most frequent first; a rhythm in which there is none is left out. */
export function byRhythm(rituals: readonly RitualSummary[]): OfRhythm[] {
  return RHYTHMS.map((every) => ({
    every,
    of: rituals.filter((ritual) => ritual.every === every).sort((a, b) => order.compare(sortedAs(a), sortedAs(b))),
  })).filter(({ of }) => of.length > 0)
}

const order = new Intl.Collator('en')

/** "The evening stroll" is looked for under E. */
function sortedAs({ name }: RitualSummary): string {
  return name.replace(/^(?:an?|the)\s+/i, '')
}
