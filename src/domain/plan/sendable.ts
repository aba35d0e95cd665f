// The brand that lets words near a language model: made here alone, from screened text, and never in danger.

import { isGuarded } from '../coach/guard.ts'
import type { TalkState } from '../coach/state.ts'
import { atLeast } from '../safety/levels.ts'
import type { Screened } from '../safety/screened.ts'

declare const sendable: unique symbol

/** Words that may be sent, if the person wants it. A plan takes nothing else. */
export interface Sendable {
  readonly [sendable]: true
  readonly text: string
}

/**
 * The words of a screened text where they may be sent; undefined from `danger` on, where this very text brings `concern`,
 * and in every talk that is guarded because of what was said in it.
 */
export function sendableOf({ text, risk }: Screened, state: Pick<TalkState, 'danger'> = {}): Sendable | undefined {
  if (atLeast(risk.level, 'danger') || atLeast(risk.fresh, 'concern') || isGuarded(state)) return undefined
  return { text } as unknown as Sendable
}
