// What the faces see of self-checks.

import type { Day } from '#domain/practice/calendar.ts'
import type { Check } from '#domain/practice/practice-schemas.ts'
import type { UsualRange } from '#domain/practice/score.ts'

/** Answers given so far, nought to four by item, and at which item one stands. */
export interface CheckBegun {
  answers: Record<string, number>
  at: number
}

/** A self-check in the list of them. */
export interface CheckSummary {
  id: string
  name: string
  about: string
  begun: boolean
  /** How often it was answered to the end, and when last. */
  times: number
  last?: Day
}

/** A self-check to read, to answer and to look back on. */
export interface CheckView extends CheckSummary {
  ground: string
  picture: Check['picture']
  /** From nought to four. */
  labels: string[]
  items: { key: string; text: string }[]
  /** Where one left it; absent where it is not begun. */
  open?: CheckBegun
  /** Every time it was answered, the oldest first. */
  taken: TakenView[]
}

/** One side, as it came out once. */
export interface SideView {
  side: string
  name: string
  /** Nought to four; this and what follows is absent where nothing of the side was answered. */
  mean?: number
  band?: 'low' | 'middle' | 'high'
  words?: string
  /** How it lies to the person's own times before; absent before the fourth time. */
  trend?: 'within' | 'above' | 'below'
  /** Where those times usually lie. */
  usual?: UsualRange
}

/** One time that a self-check was answered. */
export interface TakenView {
  id: string
  on: Day
  /** Which time it was, from one. */
  time: number
  sides: SideView[]
  /** The danger that an answer may tell of: then there is no step but the way to help. */
  care?: Check['care']
  lead?: LeadView
  /** False while it is held with the open page and written nowhere. */
  kept: boolean
}

/** One next step. */
export interface LeadView {
  kind: 'practice' | 'programme' | 'ritual' | 'situation' | 'check'
  id: string
  name: string
  /** The side it is for. */
  side: string
}
