// What is left of the learnt signs where rules spoke about the same words: rules know more exactly what they found.

import { atLeast, type RiskKind, type RiskSign } from '../levels.ts'

/** Kinds that a learner cannot tell apart, or that go together so often that hearing one is no news beside the other. */
const SAME: RiskKind[][] = [
  ['suicide', 'self-harm'],
  ['partner-violence', 'coercive-control', 'stalking'],
]
/** Of these a person must be asked although something else was found too. */
const PRESSING: RiskKind[] = ['suicide', 'partner-violence']

/**
 * The learnt signs that say something beside those of rules: not what a rule says of the same words at the same level or
 * above, except another pressing kind; and about somebody else where rules found only somebody else.
 */
export function besideRules(sounding: RiskSign[], signs: RiskSign[]): RiskSign[] {
  const serious = signs.filter(({ level }) => atLeast(level, 'concern'))
  const others = serious.length > 0 && serious.every(({ who }) => who === 'other')
  return sounding.flatMap((sign) => {
    const there = serious.filter(({ start, end }) => start < sign.end && sign.start < end)
    if (there.some((rule) => atLeast(rule.level, sign.level) && isNoNews(sign.kind, rule.kind))) return []
    return others && there.length > 0 ? [{ ...sign, who: 'other' as const }] : [sign]
  })
}

function isNoNews(heard: RiskKind, found: RiskKind): boolean {
  return !PRESSING.includes(heard) || SAME.some((kinds) => kinds.includes(heard) && kinds.includes(found))
}
