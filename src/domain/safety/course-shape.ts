// What a course of the talk in danger is: its words, its questions, and what follows each answer.

import type { RiskKind, RiskLevel } from './levels.ts'

export const DANGER_PATHS = [
  'medical',
  'suicide',
  'self-harm',
  'violence',
  'aftermath',
  'child',
  'doer',
  'suicide-other',
  'violence-other',
  'eating',
  'minor',
  'monitoring',
] as const
export type DangerPath = (typeof DANGER_PATHS)[number]

/** What follows an answer: words, then at most one question. */
export interface Next {
  say: string
  ask?: string
  /** The answer tells of more than was known. */
  raise?: RiskLevel
  /** The question stays open: it is put again when they write on. */
  open?: true
  /** Nothing else is begun in this turn: there is something to do first. */
  pause?: true
  /** What help is for from now on, besides what was known. */
  kind?: RiskKind
}

/** What follows each answer; `near`: somebody is there. */
export interface Question {
  yes: Next
  no: Next
  unclear: Next
  near?: Next
}

export interface Course {
  /** Opening words by level; where a level has none, the next lower one speaks. */
  opens: Partial<Record<RiskLevel, string>>
  /** The first question by level, with the same rule. */
  asks: Partial<Record<RiskLevel, string>>
  /**
   * Words and question instead of those of concern, where nothing but the learnt signal speaks: they cost nothing if it was
   * wrong. `help`: it is shown all the same. `unanswered`: said where the question came twice and they speak of other things.
   */
  sounds?: { opens: string; asks: string; help?: true; unanswered?: string }
  questions: Record<string, Question>
  /** Questions that are asked once more, in other words, where they got no answer; and before the talk only stays. */
  presses: string[]
  /** Met kindly, and it ends nothing: "I'm fine", "forget it". */
  fine: string
  /** Words while the person stays with it, in this order, the last one again. */
  stay: string[]
  /** Words when the person leads elsewhere. */
  leave: string
  /** Whether help is shown from `concern` on, or from `danger`. */
  helpFrom: 'concern' | 'danger'
}
