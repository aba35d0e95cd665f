// How sure the coach is of the situation in force. What is only likely is spoken of so that it is easy to refuse.

import type { Scene } from './scene.ts'

/** As sure as this at any time in the talk, it speaks plainly. */
const PLAIN = 0.8

/** Whether the situation in force was never more than likely, and the person has not said that it is so. */
export function isTentative({ situation, state }: Pick<Scene, 'situation' | 'state'>): boolean {
  if (!situation || !state.situation) return false
  return Math.max(state.situation.score, state.situation.peak ?? 0) < PLAIN
}
