// What a message answers to the one question that waits. The same words mean different things: alone is safe to write and
// unsafe to wish to die, and a new sign of danger is a yes only where the question asks about danger.

import { atLeast, type RiskLevel } from './levels.ts'
import type { Company, Screened } from './screened.ts'

export type Answer = 'yes' | 'no' | 'unclear'

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

/** What company means by question; to other questions it says nothing. */
const COMPANY: Record<string, Partial<Record<Company, Answer>>> = {
  'suicide-alone': { alone: 'no', near: 'yes' },
  'violence-safe-to-talk': { alone: 'yes', near: 'no', writes: 'yes' },
  // The answer to the question before, one turn late.
  'violence-now': { writes: 'unclear' },
}

/** Reads a message as an answer to the question of that key. */
export function readAnswer(asked: string, { reply, risk, company }: Screened): Answer {
  const level = TELLS[asked]
  if (level && atLeast(risk.fresh, level)) return 'yes'
  if (asked === 'suicide-means' && namesMeans(risk)) return 'yes'
  const read = company && COMPANY[asked]?.[company]
  if (read) return read
  return reply === 'yes' || reply === 'no' ? reply : 'unclear'
}

/** A means named in the answer is a yes, also behind a no. */
const namesMeans = ({ signs }: Screened['risk']) => signs.some(({ back, mark }) => back === 0 && mark === 'means')
