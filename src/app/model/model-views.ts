// What the faces see of a connected language model. The key is never among it.

import type { ModelBody, SentBody, SpentBody } from '#vault/records.ts'
import type { TurnView } from '../views.ts'

/** Where a model may be used; each is off until the person turns it on. */
export const MODEL_USES = ['talk', 'recall', 'ears', 'better', 'rehearsal', 'titles', 'memory', 'journal'] as const
export type ModelUse = (typeof MODEL_USES)[number]

/** Where a model runs, as seen from the person: on this machine, in this browser, on the host's, behind the host, or anywhere else. */
export type Runs = 'here' | 'in-browser' | 'at-host' | 'through-host' | 'elsewhere'

export interface ModelView {
  provider: string
  url: string
  model: string
  hasKey: boolean
  /** Where words go, as the door names it. */
  destination: string
  runs: Runs
  uses: Record<ModelUse, boolean>
  price?: Price
}

/** What a million tokens cost that are read, and that are written. */
export type Price = NonNullable<ModelBody['price']>

/** What the person fills in. An absent key leaves the one that is kept, where the address stays the same. */
export interface ModelToConnect {
  provider: string
  url: string
  model: string
  key?: string
}

/** One thing that was sent, word for word, and when; with its cost where a price was typed for that model. */
export type SentView = SentBody & { id: string; at: number } & Costed

/** What went to one model in one month. */
export type SpentView = SpentBody & Costed

interface Costed {
  cost?: number
  currency?: string
}

/** What is heard while words are found: sentences that may be shown, or that all of them are taken back. */
export type Wording = { kind: 'sentence'; text: string } | { kind: 'taken-back' }

export interface Worded {
  /** `unchanged`: nothing was asked of a model. `kept-own`: it was asked, and the coach's own words stand. */
  how: 'worded' | 'kept-own' | 'unchanged' | 'stopped'
  turns: TurnView[]
}

/** What was said to an entry of the journal, in the words of the model of that name. */
export interface Reflected {
  text: string
  by: string
}

/** Whether the model answers, for the person who connects it. */
export type ModelTried = { ok: true; ms: number; text: string } | { ok: false; trouble: string }
