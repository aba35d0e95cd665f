// What is left of the learnt signs where rules spoke about the same words: rules know more exactly what they found.

import { atLeast, type RiskKind, type RiskSign } from '../levels.ts'
import type { IsNews } from './listen.ts'

/** Kinds that a learner cannot tell apart, or that go together so often that hearing one is no news beside the other. */
const SAME: RiskKind[][] = [
  ['suicide', 'self-harm'],
  ['partner-violence', 'coercive-control', 'stalking'],
]
/** Of these a person must be asked although something else was found too. */
const PRESSING: RiskKind[] = ['suicide', 'partner-violence']

/** What is news beside the signs of rules: a sound within the same words that says no more than they do is none. */
export function newsBeside(signs: readonly RiskSign[]): IsNews {
  const serious = seriousOf(signs)
  return (sound) =>
    !serious.some(
      (rule) =>
        rule.start < sound.end &&
        sound.start < rule.end &&
        atLeast(rule.level, sound.level) &&
        isNoNews(sound.kind, rule.kind),
    )
}

/** Where rules find that all of it is about somebody else, what sounds so in the same words is about them too. */
export function aboutOthers(sounding: RiskSign[], signs: readonly RiskSign[]): RiskSign[] {
  const serious = seriousOf(signs)
  if (serious.length === 0 || !serious.every(({ who }) => who === 'other')) return sounding
  return sounding.map((sign) =>
    serious.some(({ start, end }) => start < sign.end && sign.start < end) ? { ...sign, who: 'other' } : sign,
  )
}

const seriousOf = (signs: readonly RiskSign[]) => signs.filter(({ level }) => atLeast(level, 'concern'))

function isNoNews(heard: RiskKind, found: RiskKind): boolean {
  return !PRESSING.includes(heard) || SAME.some((kinds) => kinds.includes(heard) && kinds.includes(found))
}
