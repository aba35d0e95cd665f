// What the memory of danger forbids in an ordinary turn: while it is there, no advice about the relationship, no other
// side, no words to send, no joint step, whatever the person asks for.

import { atLeast, type RiskKind } from '../safety/levels.ts'
import type { TalkState } from './state.ts'

/** Kinds that guard the talk from `concern` on; the others from `danger` on. */
const EARLY: readonly RiskKind[] = [
  'partner-violence',
  'coercive-control',
  'stalking',
  'harm-to-others',
  'child-at-risk',
  'minor',
  'eating',
]

export function isGuarded({ danger }: Pick<TalkState, 'danger'>): boolean {
  if (!danger) return false
  if (atLeast(danger.level, 'danger')) return true
  if (!atLeast(danger.level, 'concern')) return false
  // It was asked about, and not borne out: a manner of speaking does not close the talk.
  if (danger.sounding && danger.resting && !Object.values(danger.answers).includes('yes')) return false
  // Who fears for another's life has nothing to mend between two.
  return danger.path === 'suicide-other' || danger.kinds.some((kind) => EARLY.includes(kind))
}
