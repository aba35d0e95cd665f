import type { Day } from '#domain/practice/calendar.ts'

/** The day on the wall calendar where this device is, at a moment in epoch milliseconds. */
export function localDay(at: number): Day {
  const then = new Date(at)
  return [then.getFullYear(), then.getMonth() + 1, then.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}
