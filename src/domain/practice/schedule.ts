// When a ritual comes round: on days of the calendar, at an hour of the wall clock. Neither has a zone, so that a flight
// or a summer time moves nothing. Each rhythm is a rule of RFC 5545 as well, for the calendars people have.

import type { Rhythm } from '../vocabulary.ts'
import { addDays, type Day, dateOf, daysBetween, isDay, weekdayOf } from './calendar.ts'

export interface Schedule {
  rhythm: Rhythm
  /** The first day it may come on; by month, season and year also the day it falls on. */
  from: Day
  /** Once a week or more: on which days of it, 0 for Monday; none for the weekday of `from`. */
  on: number[]
  /** By the wall clock, "19:30"; absent where any hour will do. */
  at?: string
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const WORKING = [0, 1, 2, 3, 4]
const MONTHS = { month: 1, season: 3, year: 12 } as const
/** Every month has so many days. */
const SURE = 28
const LONGEST_GAP = 400

/** Whether a schedule is one that can be kept: a day that is, an hour that is, weekdays that are. */
export function isSchedule({ from, on, at }: Schedule): boolean {
  return (
    isDay(from) &&
    (at === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) &&
    on.every((weekday) => Number.isInteger(weekday) && weekday >= 0 && weekday < CODES.length)
  )
}

/** Whether it comes on a day. */
export function fallsOn(schedule: Schedule, day: Day): boolean {
  if (daysBetween(schedule.from, day) < 0) return false
  switch (schedule.rhythm) {
    case 'day':
      return true
    case 'weekday':
    case 'week':
      return weekdaysOf(schedule).includes(weekdayOf(day))
    default:
      return fallsInMonth(schedule, day, MONTHS[schedule.rhythm])
  }
}

/** The first day it comes on, not before a day. */
export function nextDay(schedule: Schedule, day: Day): Day {
  let next = daysBetween(schedule.from, day) < 0 ? schedule.from : day
  for (let looked = 0; looked < LONGEST_GAP && !fallsOn(schedule, next); looked += 1) next = addDays(next, 1)
  return next
}

/** The same as a rule of RFC 5545, for a beginning on a day on which it comes. */
export function ruleOf(schedule: Schedule): string {
  const { date, month } = dateOf(schedule.from)
  switch (schedule.rhythm) {
    case 'day':
      return 'FREQ=DAILY'
    case 'weekday':
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${weekdaysOf(schedule)
        .map((weekday) => CODES[weekday])
        .join(',')}`
    case 'month':
      return `FREQ=MONTHLY;${monthDay(schedule.from)}`
    case 'season':
      return `FREQ=MONTHLY;INTERVAL=3;${monthDay(schedule.from)}`
    case 'year':
      return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${isLeapDay(schedule.from) ? -1 : date}`
  }
}

function weekdaysOf({ rhythm, on, from }: Schedule): number[] {
  if (rhythm === 'weekday') return WORKING
  return on.length > 0 ? [...new Set(on)].sort((a, b) => a - b) : [weekdayOf(from)]
}

function monthDay(from: Day): string {
  return `BYMONTHDAY=${isMonthsEnd(from) ? -1 : dateOf(from).date}`
}

/** Days that some months lack mean the last of the month, so that none is left out. Calendars agree on this rule alone. */
function isMonthsEnd(from: Day): boolean {
  return dateOf(from).date > SURE
}

function isLeapDay(from: Day): boolean {
  const { month, date } = dateOf(from)
  return month === 2 && date > SURE
}

function fallsInMonth({ from, rhythm }: Schedule, day: Day, every: number): boolean {
  const [first, then] = [dateOf(from), dateOf(day)]
  const months = (then.year - first.year) * 12 + then.month - first.month
  if (months % every !== 0) return false
  const meansLast = rhythm === 'year' ? isLeapDay(from) : isMonthsEnd(from)
  return meansLast ? dateOf(addDays(day, 1)).date === 1 : then.date === first.date
}
