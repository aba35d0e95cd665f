// The moves in which the coach lays down a step, or asks whether and when: what answers them may sound like danger and is
// none ("I'll do it tonight").

const STEP_MOVES: ReadonlySet<string> = new Set([
  'try',
  'say',
  'small-step',
  'own-step',
  'permission',
  'change-toward',
  'commit',
  'lead',
  'better',
  'better-missing',
])

export function speaksOfStep(move: string | undefined): boolean {
  return move !== undefined && STEP_MOVES.has(move)
}
