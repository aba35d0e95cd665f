// How near the stand-in comes or how far it draws back: a few points for each way of speaking, more or less by its
// temperament. The points are a matter of craft, not of measurement; evals/rehearsal prints what they do.

import type { SharpKind } from '../rewrite/rewrite-kinds.ts'
import type { Band, LineHeard, Moved } from './rehearsal-kinds.ts'
import type { StandInStructure } from './rehearsal-schema.ts'

export const MOST = 10

const POINTS: Record<LineHeard['manner'], number> = {
  attack: -1.5,
  vague: -0.3,
  told: 0.4,
  news: 0,
  felt: 1.2,
  request: 0.8,
  apology: 1.5,
  question: 1,
  'takes-in': 1.4,
  short: 0,
  plain: 0,
}
/** Looks down on the whole person, or leaves no way out. */
const WORST = new Set<SharpKind>(['contempt', 'label', 'name-calling', 'threat', 'ultimatum', 'sarcasm', 'comparison'])
const WORSE = -2.5
const LIGHT = -1
/** What else the sentence brings, added to its points. */
const ADDS = { feeling: 0.4, wholeAsk: 0.8, long: -0.8, hollow: -2, repeated: -0.8 }

/** Points that a sentence brings, below nought where the stand-in draws back. */
export function pointsOf(heard: LineHeard, repeated: boolean): number {
  const { manner, has, hollow, long } = heard
  const feels = has.includes('felt')
  const base = manner === 'attack' ? sting(heard) + (feels || has.includes('ask') ? ADDS.feeling : 0) : POINTS[manner]
  const added = [
    manner !== 'attack' && manner !== 'felt' && feels && ADDS.feeling,
    manner === 'request' && has.includes('happened') && feels && ADDS.wholeAsk,
    manner === 'felt' && has.includes('happened') && ADDS.feeling,
    long && ADDS.long,
    hollow && manner !== 'attack' && ADDS.hollow,
    repeated && ADDS.repeated,
  ]
  return added.reduce<number>((sum, points) => sum + (points || 0), base)
}

function sting({ marks, disguised }: LineHeard): number {
  if (disguised) return LIGHT
  if (marks.some(({ kind }) => WORST.has(kind))) return WORSE
  return marks.length > 0 && marks.every(({ kind }) => kind === 'order' || kind === 'old-scores')
    ? LIGHT
    : POINTS.attack
}

/** The same for one temperament; not held within nought and ten. */
export function moved(warmth: number, points: number, { softens, hardens }: StandInStructure): number {
  return warmth + points * (points > 0 ? softens : hardens)
}

export function held(warmth: number): number {
  return Math.min(MOST, Math.max(0, Math.round(warmth * 100) / 100))
}

const WARY = 3
const OPEN = 7

export function bandOf(warmth: number): Band {
  if (warmth < WARY) return 'shut'
  return warmth < OPEN ? 'wary' : 'open'
}

/** Less than this is no move at all. */
const STEP = 0.4

export function movedFrom({ before, after }: { before: number; after: number }): Moved {
  if (after - before >= STEP) return 'warmer'
  return before - after >= STEP ? 'colder' : 'same'
}
