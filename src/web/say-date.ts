import { dayOf, type Said, waitOf } from './dates.ts'
import { say, spell } from './words.ts'

export function sayDay(at: number, now: number): string {
  return words(dayOf(at, now))
}

export function sayWait(wait: number): string {
  return words(waitOf(wait))
}

function words(said: Said): string {
  if ('text' in said) return said.text
  return say(said.key, said.count === undefined ? {} : { count: spell(said.count) })
}
