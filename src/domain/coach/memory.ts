// What the coach knows of the person beyond this talk, as far as it bears on the next words.

import type { PersonHeard } from '../hearing/reading.ts'
import type { ActOutcome } from '../vocabulary.ts'
import type { Ways } from './ways.ts'

export interface Memory {
  partner?: PersonHeard
  /** How the person likes to be spoken with. */
  ways?: Partial<Ways>
  /** Earlier talks about one thing, by situation. */
  earlier?: Record<string, Earlier>
  /** What became of acts taken on before, by the key of the offer. */
  tried?: Record<string, ActOutcome>
  /** What is being practised now, as kind/id. */
  practising?: readonly string[]
  /** Danger is remembered in some talk: nothing that needs both is offered. */
  guarded?: true
}

/** Earlier talks about one situation; times in whole days before now. */
export interface Earlier {
  talks: number
  first: number
  last: number
  /** What was wished for in the newest of them, in the person's words. */
  want?: string
}
