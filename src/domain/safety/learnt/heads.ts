// What is listened for. Apart from the shape of what was learnt, so that the engine carries no checker of shapes.

import type { RiskKind } from '../levels.ts'

/** What one learner each listens for; a kind stands for its neighbours too (self-harm for suicide, stalking for control). */
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
