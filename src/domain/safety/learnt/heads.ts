// What is listened for. Apart from the shape of what was learnt, so that the engine carries no checker of shapes.

import type { RiskKind } from '../levels.ts'

/** What one learner each is for; a kind stands for its neighbours too (self-harm for suicide, stalking for control). */
export const HEADS = [
  'suicide',
  'partner-violence',
  'coercive-control',
  'harm-to-others',
  'monitoring-request',
  'child-at-risk',
  'eating',
  'medical-emergency',
] as const satisfies readonly RiskKind[]
export type Head = (typeof HEADS)[number]

/** Violence and control by someone close are heard as one, by the first; the second only says which of the two it is. */
export const HEARS_BOTH = 'partner-violence' satisfies Head
export const TELLS_APART = 'coercive-control' satisfies Head

/** Those whose sum gives a level. */
export type Listener = Exclude<Head, typeof TELLS_APART>
export const LISTENERS = HEADS.filter((head): head is Listener => head !== TELLS_APART)
