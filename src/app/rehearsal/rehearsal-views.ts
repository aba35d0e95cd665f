// What the faces see of a rehearsal: plain values, with the coach's words put in.

import type { Band, Ended } from '#domain/rehearsal/rehearsal-kinds.ts'
import type { SharpMark } from '#domain/rewrite/sharp-marks.ts'

export interface StandInView {
  id: string
  name: string
  about: string
}

export interface RehearsalChoice {
  standIn: string
  /** What they are called; may be empty, like the aim. */
  name: string
  aim: string
}

export interface TakeView {
  said: string
  marks: SharpMark[]
  answer: string
  note?: string
}

export interface ExchangeView extends TakeView {
  near: Band
  /** Ways in which the same was said before, the oldest first. */
  takes: TakeView[]
  /** The language model that found the stand-in's words, where one did. */
  by?: string
}

export interface RehearsalView {
  standIn: StandInView
  name: string
  aim: string
  /** Says that this is a stand-in. */
  begins: string
  scene: string
  exchanges: ExchangeView[]
  /** Taken back just now. */
  aside: TakeView[]
  pause?: { what: string; quote?: string; better?: string; aim?: string }
  chair?: { at: number; ask: string; heard: string; answer: string; note?: string }
  mayTakeBack: boolean
  maySwap: boolean
  ended?: Ended
  /** The stand-in's last words. */
  last?: string
  close?: { words: string; best?: string; line?: string }
}

/** What came of something done in a rehearsal; no view where it is over and nothing of it is left. */
export interface RehearsalMoved {
  rehearsal?: RehearsalView
  /** Danger ended it. */
  ends?: { words: string; kinds: string[]; crisis: boolean }
  /** The sentence was not played. */
  refused?: string
  /** A concern that ends nothing: one quiet line points to help. */
  quiet?: true
}

export type RehearsalMove =
  | { kind: 'say'; text: string }
  | { kind: 'answer-as-them'; text: string }
  | { kind: 'pause' | 'go-on' | 'again' | 'swap' | 'enough' }
