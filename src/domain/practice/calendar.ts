// Days as people count them: "2026-11-25", with no hour and no zone, so that a clock set back, a flight or a summer time
// never loses a day. The shell says what day it is where the person is.

/** A day of the calendar, year-month-day. */
export type Day = string

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_BEGINS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const YEAR = 365
const CYCLE = { years: 400, days: 146_097 }

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return FORM.test(text) && dayOf(numberOf(text)) === text
}

/** The day some days later, or earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days)
}

/** Whole days from one to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  // The first day of the year 0 was a Saturday.
  return (((numberOf(day) + 5) % 7) + 7) % 7
}

/** Year, month (1 to 12) and date of a day. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const [, year, month, date] = FORM.exec(day)!.map(Number) as [number, number, number, number]
  return { year, month, date }
}

/** Days since the first of January of the year 0. */
function numberOf(day: Day): number {
  const { year, month, date } = dateOf(day)
  return beforeYear(year) + (MONTH_BEGINS[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + date - 1
}

function dayOf(number: number): Day {
  let year = Math.floor(number / (CYCLE.days / CYCLE.years))
  while (beforeYear(year + 1) <= number) year += 1
  while (beforeYear(year) > number) year -= 1
  let rest = number - beforeYear(year)
  const leap = isLeap(year)
  let month = 12
  const begins = (m: number) => MONTH_BEGINS[m - 1]! + (m > 2 && leap ? 1 : 0)
  while (begins(month) > rest) month -= 1
  rest -= begins(month)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(rest + 1, 2)}`
}

function beforeYear(year: number): number {
  const y = year - 1
  return year * YEAR + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 1
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
