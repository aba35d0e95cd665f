// Acts counted by week and kind, for those who like figures beside the picture.

import { addDays, type Day, weekdayOf } from '../practice/calendar.ts'
import type { Stitch } from '../vocabulary.ts'

/** A week, by its Monday. */
export interface WeekOfActs {
  begins: Day
  counts: Partial<Record<Stitch, number>>
}

/** The last weeks up to the one in which `today` lies, the oldest first; later acts are in none. */
export function byWeek(
  acts: readonly { on: Day; stitch: Stitch }[],
  { today, weeks }: { today: Day; weeks: number },
): WeekOfActs[] {
  const monday = addDays(today, -weekdayOf(today))
  const list = Array.from(
    { length: weeks },
    (_, at): WeekOfActs => ({
      begins: addDays(monday, (at + 1 - weeks) * WEEK),
      counts: {},
    }),
  )
  const byMonday = new Map(list.map((week) => [week.begins, week.counts]))
  const first = list[0]?.begins ?? today
  for (const { on, stitch } of acts) {
    if (on < first) continue
    const counts = byMonday.get(addDays(on, -weekdayOf(on)))
    if (counts) counts[stitch] = (counts[stitch] ?? 0) + 1
  }
  return list
}

const WEEK = 7
