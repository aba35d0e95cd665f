// What the Weave is made from, and what it is: plain values that any screen or file can show.

import type { Day } from '../practice/calendar.ts'
import type { Stitch } from '../vocabulary.ts'

/** One act kept: a crossing in the cloth. */
export interface WovenAct {
  on: Day
  stitch: Stitch
  /** Who kept it, as places in the list of people: one, or several together. */
  by: readonly number[]
}

export interface Size {
  width: number
  height: number
}

/** Everything the picture depends on; the same always gives the same. */
export interface Loom {
  acts: readonly WovenAct[]
  /** How many threads there are. */
  people: number
  size: Size
  theme: 'day' | 'night'
}

/** A path with how it is drawn; later ones lie above earlier ones. */
export interface Shape {
  d: string
  fill?: string
  stroke?: string
  width?: number
  dash?: string
  round?: true
  opacity?: number
}

/** Where an act lies in the cloth. */
export interface Placed {
  /** Its place in the list of acts. */
  act: number
  x: number
  y: number
  width: number
  height: number
}

export interface Picture extends Size {
  paper: string
  /** For what is written or marked on it. */
  ink: string
  shapes: Shape[]
  /** One for each act, from the oldest on. */
  stitches: Placed[]
  /** Where each person's thread comes out below the cloth. */
  feet: { x: number; y: number }[]
}
