// Which situation a talk is about. Evidence gathers over the turns: a long message counts more than a short one, and a
// new situation must clearly outweigh the one in force before the talk follows it.

import type { SituationScore } from '../hearing/reading.ts'
import type { TalkState } from './state.ts'

/** At or above: the coach speaks as if it knows. Between the two: it asks. */
export const SURE = 0.5
export const MAYBE = 0.35
/** An answer is full of the question's words: it must be clearer by itself. */
const SURE_OF_ANSWER = 0.8

const FADE = 0.75
const FULL_WEIGHT_WORDS = 8
const PLAIN = 0.9
/** What a message must bring by itself before the talk leaves the situation it is in. */
const CLEAR_SHIFT = { score: 0.7, stays: 0.3, words: 15, wordsOfAnAnswer: 40 }

const LATE = { turn: 2, words: 20, before: 0.1, answer: 10 }
/** What was taken from a later line alone is let go when nothing after it speaks of it. */
const LET_GO = { turn: 3, below: 0.25 }
/** So is what was only ever likely. */
const ONLY_LIKELY = { peak: 0.8, below: 0.35 }

export type Belief = Pick<TalkState, 'belief' | 'notThis' | 'situation'>

export interface Message {
  situations: readonly SituationScore[]
  words: number
  /** False for a request: asking for words or advice says what is wanted, not what it is about. */
  tells: boolean
  /** True when it answers a question of the coach: then it is about what was asked. */
  answers: boolean
  /** Number of the turn, from 1. */
  turn: number
}

/** The belief after hearing one more message. */
export function believe(state: Belief, message: Message): Belief {
  const weight = Math.min(1, message.words / FULL_WEIGHT_WORDS)
  // "He cheated" is short, and as plain as can be; an answer of two words is not.
  const weightOf = (score: number) => (score >= PLAIN && message.tells && !message.answers ? 1 : weight)
  const belief: Record<string, number> = {}
  for (const [id, score] of Object.entries(state.belief)) belief[id] = score * (1 - (1 - FADE) * weight)
  for (const { id, score } of message.situations) belief[id] = Math.min(1, (belief[id] ?? 0) + score * weightOf(score))
  for (const id of state.notThis) delete belief[id]
  const situation = inForce(state, belief, message)
  return { belief, notThis: state.notThis, ...(situation ? { situation } : {}) }
}

function inForce(state: Belief, belief: Record<string, number>, message: Message): Belief['situation'] {
  const [best] = Object.entries(belief).sort((a, b) => b[1] - a[1])
  const held = state.situation
  const sure = message.answers ? SURE_OF_ANSWER : SURE
  if (!held) {
    const known = best && best[1] >= sure && isGrounded(state, best[0], message)
    return known ? { id: best[0], score: best[1], turn: message.turn } : undefined
  }
  const own = (id: string) => message.situations.find((s) => s.id === id)?.score ?? 0
  const top = message.situations.find((s) => !state.notThis.includes(s.id))
  const shifts =
    top !== undefined &&
    message.tells &&
    top.id !== held.id &&
    message.words >= (message.answers ? CLEAR_SHIFT.wordsOfAnAnswer : CLEAR_SHIFT.words) &&
    top.score >= CLEAR_SHIFT.score &&
    own(held.id) < CLEAR_SHIFT.stays
  const now = belief[held.id] ?? held.score
  const peak = Math.max(held.peak ?? held.score, now)
  if (!shifts && isSpent(held, now, peak)) return undefined
  return shifts ? { id: top.id, score: top.score, turn: message.turn } : { ...held, score: now, peak }
}

/** Whether nothing speaks any more for what was never certain. */
function isSpent(held: NonNullable<Belief['situation']>, now: number, peak: number): boolean {
  if (peak < ONLY_LIKELY.peak && now < ONLY_LIKELY.below) return true
  return held.score < 1 && held.turn >= LET_GO.turn && now < LET_GO.below
}

/** A short answer, or one short line well into a talk, settles nothing that no earlier line spoke of: it is asked about first. */
function isGrounded({ belief }: Belief, id: string, { turn, words, answers }: Message): boolean {
  const early = turn <= LATE.turn && (!answers || words >= LATE.answer)
  return early || words >= LATE.words || (belief[id] ?? 0) >= LATE.before
}

/** Puts a situation in force because the person said so. */
export function settleOn(state: Belief, id: string, turn: number): Belief {
  const notThis = state.notThis.filter((out) => out !== id)
  return { belief: { ...state.belief, [id]: 1 }, notThis, situation: { id, score: 1, turn } }
}

/** Rules situations out for the rest of the talk, unless the person names one of them again. */
export function ruleOut(state: Belief, ids: readonly string[]): Belief {
  const belief = Object.fromEntries(Object.entries(state.belief).filter(([id]) => !ids.includes(id)))
  const kept = state.situation && !ids.includes(state.situation.id) ? { situation: state.situation } : {}
  return { belief, notThis: [...new Set([...state.notThis, ...ids])], ...kept }
}
