import { capitalise } from '#domain/words/capitalise.ts'
import { say, spell } from '../../words.ts'

/** "About ten minutes", as people say it, at the start of a sentence. */
export function sayMinutes(minutes: number): string {
  return capitalise(minutes === 1 ? say('offer.minute') : say('offer.minutes', { count: spell(minutes) }))
}
