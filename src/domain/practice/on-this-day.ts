import type { Day } from './calendar.ts'

/** How long ago this very day of the calendar was, in whole years or in one or six months. */
export type Since = { years: number } | { months: 1 | 6 }

/** Where a day is the same as today in an earlier year, a month ago or half a year ago; undefined for every other day. */
export function sinceThisDay(on: Day, today: Day): Since | undefined {
  const [then, now] = [partsOf(on), partsOf(today)]
  const months = (now.year - then.year) * 12 + now.month - then.month
  if (months <= 0 || !isSameDate(then, now)) return undefined
  if (months % 12 === 0) return { years: months / 12 }
  return months === 1 || months === 6 ? { months } : undefined
}

interface Parts {
  year: number
  month: number
  date: number
}

/** The twenty-ninth of February comes back on the twenty-eighth, where there is no other. */
function isSameDate(then: Parts, now: Parts): boolean {
  const isLeapDay = then.month === 2 && then.date === 29 && now.month === 2 && now.date === 28
  return then.date === now.date || (isLeapDay && now.year % 4 !== 0)
}

function partsOf(day: Day): Parts {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}
