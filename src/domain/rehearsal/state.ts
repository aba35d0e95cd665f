// A rehearsal as it stands: plain values, so that it can be kept, shown and played on.

import type { Ended, LineHeard } from './rehearsal-kinds.ts'

/** A text of content with the key it came from. */
export interface Said {
  key: string
  text: string
}

/** Something the person said, and what came back. */
export interface Exchange {
  said: string
  heard: LineHeard
  answer: Said
  /** How near the stand-in was before and after: nought, shut, to ten, open. */
  before: number
  after: number
  note?: Said
  /** The language model that found the stand-in's words, where one did. */
  by?: string
  /** The same moment said otherwise before, the oldest first. */
  takes: Take[]
}

/** What was taken back, with what it had brought. */
export type Take = Omit<Exchange, 'takes'>

/** The coach steps in: what happened, the words it hangs on, and one suggestion. */
export interface Pause {
  what: Said
  quote?: string
  better?: Said
}

/** The chair of the other, for one answer: what they heard there, what they answered, and the coach's question. */
export interface Chair {
  /** Exchanges before it. */
  at: number
  heard: string
  /** Empty while it is not yet answered. */
  answer: string
  note?: Said
}

export interface Rehearsal {
  version: 1
  standIn: string
  /** What the person calls the other; empty where they left it open. */
  name: string
  /** What they want to have said by the end; empty where they left it open. */
  aim: string
  seed: number
  scene: Said
  exchanges: Exchange[]
  /** Taken back just now, to be said another way. */
  aside: Take[]
  /** Keys of every text used: none comes twice. */
  used: string[]
  /** Nought, shut, to ten, open. */
  warmth: number
  pause?: Pause
  chair?: Chair
  ended?: Ended
  /** The stand-in's last words. */
  last?: Said
}
