// The closed lists of a rehearsal, by name. Apart from the shape of its words, so that the engine carries no checker of shapes.

import type { Part, SharpKind } from '../rewrite/rewrite-kinds.ts'

/** How a sentence was said, as the one it is said to would hear it. */
export const MANNERS = [
  'attack',
  'vague',
  'told',
  'news',
  'felt',
  'request',
  'apology',
  'question',
  'takes-in',
] as const
export type Manner = (typeof MANNERS)[number]

/** How near the stand-in is, from the furthest. */
export const BANDS = ['shut', 'wary', 'open'] as const
export type Band = (typeof BANDS)[number]

/** What a quiet note in the margin may be about. */
export const NOTED = [...MANNERS, 'whole', 'hollow', 'disguised', 'short', 'long', 'repeated'] as const
export type Noted = (typeof NOTED)[number]

/** Suggestions besides those that a sharp mark brings. */
export const ADVICE = [
  'hollow',
  'disguised',
  'wait',
  'long',
  'concrete',
  'felt',
  'ask',
  'why',
  'soften',
  'ask-them',
  'take-in',
  'go-on',
] as const
export type Advice = (typeof ADVICE)[number] | SharpKind

/** Which way the stand-in moved. */
export const MOVED = ['colder', 'same', 'warmer'] as const
export type Moved = (typeof MOVED)[number]

/** How sharp a stand-in's own sentences may be. */
export const EDGES = ['soft', 'sharp'] as const

/** How a rehearsal is over: by the person's wish, because the stand-in went, or because it was long. */
export type Ended = 'enough' | 'left' | 'long'

/** What reading finds in one sentence of the person. */
export interface LineHeard {
  /** `short` and `plain`: too little, or nothing in particular, to answer to. */
  manner: Manner | 'short' | 'plain'
  /** Where it is sharp; offsets in UTF-16 units. */
  marks: { kind: SharpKind; start: number; end: number; why: string }[]
  /** What it says, of the four parts a message may have. */
  has: Part[]
  /** What it asks for, as the one who is asked would say it: "put my phone away". */
  ask?: string
  /** An apology that takes itself back. */
  hollow: boolean
  /** A verdict that begins with "I feel". */
  disguised: boolean
  long: boolean
}
