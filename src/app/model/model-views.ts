// What the faces see of a connected language model. The key is never among it.

import type { SentBody } from '#vault/records.ts'
import type { TurnView } from '../views.ts'

/** Where a model may be used; each is off until the person turns it on. */
export const MODEL_USES = ['talk', 'recall', 'ears', 'better', 'rehearsal', 'titles', 'memory'] as const
export type ModelUse = (typeof MODEL_USES)[number]

/** Where a model runs, as seen from the person: on this machine, on the host's, behind the host, or anywhere else. */
export type Runs = 'here' | 'at-host' | 'through-host' | 'elsewhere'

export interface ModelView {
  provider: string
  url: string
  model: string
  hasKey: boolean
  /** Where words go, as the door names it. */
  destination: string
  runs: Runs
  uses: Record<ModelUse, boolean>
}

/** What the person fills in. An absent key leaves the one that is kept, where the address stays the same. */
export interface ModelToConnect {
  provider: string
  url: string
  model: string
  key?: string
}

/** One thing that was sent, word for word, and when. */
export type SentView = SentBody & { id: string; at: number }

/** What is heard while words are found: sentences that may be shown, or that all of them are taken back. */
export type Wording = { kind: 'sentence'; text: string } | { kind: 'taken-back' }

export interface Worded {
  /** `unchanged`: nothing was asked of a model. `kept-own`: it was asked, and the coach's own words stand. */
  how: 'worded' | 'kept-own' | 'unchanged' | 'stopped'
  turns: TurnView[]
}

/** Whether the model answers, for the person who connects it. */
export type ModelTried = { ok: true; ms: number; text: string } | { ok: false; trouble: string }
