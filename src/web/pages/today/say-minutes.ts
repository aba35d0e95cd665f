import { say, spell } from '../../words.ts'

/** "About ten minutes", as people say it. */
export function sayMinutes(minutes: number): string {
  return say('practise.minutes', {
    minutes: minutes === 1 ? say('offer.minute') : say('offer.minutes', { count: spell(minutes) }),
  })
}
