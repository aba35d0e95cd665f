// What a message answers to the one question that waits. The same words mean different things: alone is safe to write and
// unsafe to wish to die, and a new sign of danger is a yes only where the question asks about danger.

import type { Company, Heard } from './heard.ts'
import { atLeast, type RiskLevel } from './levels.ts'
import type { Screened } from './screened.ts'

export type Answer = 'yes' | 'no' | 'unclear' | 'near'

/** The level at which a fresh sign in the answer is a yes, by question; elsewhere it is none. */
const TELLS: Record<string, RiskLevel> = {
  'suicide-thoughts': 'danger',
  'suicide-means': 'danger',
  'self-harm-now': 'danger',
  'monitoring-afraid': 'danger',
  'violence-now': 'crisis',
  'violence-other-now': 'crisis',
  'suicide-other-now': 'crisis',
  'child-now': 'crisis',
  'doer-now': 'crisis',
}

/** What company means by question, before any yes or no; to other questions it says nothing. */
const COMPANY: Record<string, Partial<Record<Company, Answer>>> = {
  'suicide-alone': { alone: 'no', away: 'no', near: 'yes', beside: 'yes', asleep: 'yes' },
  'violence-safe-to-talk': { alone: 'yes', away: 'yes', writes: 'yes', near: 'no', asleep: 'unclear' },
}

/** "Yes, I can write", "yes, he's downstairs": the answer to the question before, one turn late. */
const LATE: Record<string, Company> = { 'violence-now': 'writes', 'minor-adult': 'near' }

/** What company means where no yes or no was said. */
const COMPANY_ALONE: Record<string, Partial<Record<Company, Answer>>> = {
  'violence-now': { alone: 'no', away: 'no', asleep: 'no', near: 'near' },
  'violence-other-now': { away: 'no' },
  'doer-now': { alone: 'no', away: 'no', near: 'unclear' },
  'doer-apart': { alone: 'yes', away: 'yes', near: 'no' },
  'child-now': { away: 'no', near: 'unclear' },
}

/** Questions to which only a no alone is one, and in how many words. */
const BARE = new Set(['violence-safe-to-talk'])
const A_FEW = 4

/** What is offered: an "ok" takes it. */
const OFFERS = new Set(['suicide-call', 'suicide-plan', 'violence-plan', 'doer-help'])

/** Questions that naming somebody answers with a yes. */
const PERSON = new Set([
  'violence-person',
  'violence-place',
  'violence-plan-word',
  'suicide-alone',
  'suicide-call',
  'suicide-other-near',
  'minor-adult',
])

/** Questions that are answered by turning to somebody, and by what has eased. */
const REACHES = new Set(['suicide-call', 'doer-help', 'minor-adult'])
const EASED = new Set(['suicide-other-now', 'violence-other-now', 'child-now'])

/** Reads a message as an answer to the question of that key; undefined where it answers something else, or nothing. */
export function readAnswer(asked: string, { risk }: Screened, heard: Heard): Answer | undefined {
  const { reply, company, named } = heard
  const level = TELLS[asked]
  if (level && atLeast(risk.fresh, level)) return 'yes'
  if (asked === 'suicide-means' && namesMeans(risk)) return 'yes'
  if (asked === 'suicide-means' && (named.has('means') || named.has('at-hand')))
    return reply === 'no' ? 'unclear' : 'yes'
  const there = company && COMPANY[asked]?.[company]
  if (there) return there
  if (reply === 'yes' && company && LATE[asked] === company) return undefined
  if (asked === 'eating-body' && named.has('symptom')) return 'yes'
  // "No, he wouldn't hit me" says nothing about who can read this.
  if (BARE.has(asked) && reply === 'no' && heard.words > A_FEW) return undefined
  // "No, I wouldn't hurt him" says nothing of themself.
  if (asked === 'suicide-thoughts' && reply === 'no' && named.has('another')) return undefined
  if (reply === 'okay' && OFFERS.has(asked)) return 'yes'
  if (reply === 'yes' || reply === 'no') return reply
  return (company && COMPANY_ALONE[asked]?.[company]) ?? readDeed(asked, heard)
}

function readDeed(asked: string, { reply, named, deeds }: Heard): Answer | undefined {
  if (deeds.has('eased') && EASED.has(asked)) return 'no'
  if (named.has('person') && PERSON.has(asked)) return 'yes'
  if ((deeds.has('reaches') || deeds.has('reaches-them')) && REACHES.has(asked)) return 'yes'
  return reply === 'unsure' || reply === 'fine' ? 'unclear' : undefined
}

/** A means named in the answer is a yes, also behind a no. */
const namesMeans = ({ signs }: Screened['risk']) => signs.some(({ back, mark }) => back === 0 && mark === 'means')
