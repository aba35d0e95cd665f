// Telephone numbers go stale: before a release each has been looked up lately.

import type { Helpline } from '#domain/safety/safety-pages.ts'
import type { Problem } from './problem.ts'

const DAY = 86_400_000
const LONGEST_DAYS = 180

/** Lines that nobody has looked up for 180 days; `now` in epoch milliseconds. */
export function findAgedHelplines(helplines: Helpline[], now: number): Problem[] {
  return helplines.flatMap(({ country, lines }) =>
    lines
      .map(({ name, checked }) => ({ name, days: Math.floor((now - Date.parse(checked)) / DAY) }))
      .filter(({ days }) => days > LONGEST_DAYS)
      .map(({ name, days }) => ({
        file: `content/helplines/${country.toLowerCase()}.yaml`,
        message: `${name}: last checked ${days} days ago, at most ${LONGEST_DAYS}`,
      })),
  )
}
