// The brand that nobody may forget: only screen.ts makes a Screened text, and the engine takes nothing else.

import type { Risk } from './levels.ts'

declare const screened: unique symbol

/** Text that has been through `screen`, with what was found in it. */
export interface Screened {
  readonly [screened]: true
  readonly text: string
  readonly risk: Risk
  readonly reply: Reply
  /** Who is there, as far as the first words tell; some questions take it for a yes, others for a no. */
  readonly company?: Company | undefined
  /** A plain question to the coach that danger does not make wait. */
  readonly wonders?: Wonder | undefined
}

/** How a text answers a plain question, as far as its first words tell; `fine` takes back or plays down, `elsewhere` leads away. */
export type Reply = 'yes' | 'no' | 'unsure' | 'fine' | 'elsewhere' | 'other'

/** The person is alone, somebody is near, or nobody reads along. */
export const COMPANY = ['near', 'writes', 'alone'] as const
export type Company = (typeof COMPANY)[number]

/** Whether a person answers here, what happens in a call, whether a child is taken away, what to say first. */
export const WONDERS = ['person', 'call', 'child', 'words'] as const
export type Wonder = (typeof WONDERS)[number]
