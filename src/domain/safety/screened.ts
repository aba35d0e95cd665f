// The brand that nobody may forget: only screen.ts makes a Screened text, and the engine takes nothing else.

import type { Risk } from './levels.ts'

declare const screened: unique symbol

/** Text that has been through `screen`, with what was found in it. */
export interface Screened {
  readonly [screened]: true
  readonly text: string
  readonly risk: Risk
}
