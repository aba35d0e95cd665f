import { dayOf, type Said, waitOf } from './dates.ts'
import { say, spell } from './words.ts'

export function sayDay(at: number, now: number): string {
  return words(dayOf(at, now))
}

/** A day of the calendar, as people say it. */
export function sayCalendarDay(day: string): string {
  return sayDay(Date.parse(`${day}T12:00`), Date.now())
}

export function sayWait(wait: number): string {
  return words(waitOf(wait))
}

function words(said: Said): string {
  if ('text' in said) return said.text
  return say(said.key, said.count === undefined ? {} : { count: spell(said.count) })
}
