// The Weave as the faces get it.

import type { Day } from '#domain/practice/calendar.ts'
import type { Stitch } from '#domain/vocabulary.ts'
import type { WeekOfActs } from '#domain/weave/by-week.ts'
import type { Loom, Picture, Size } from '#domain/weave/picture.ts'

/** How much of the cloth: all of it, or its last piece. */
export type Span = 'all' | 'season' | 'month'

export type WeaveAsked = Pick<Loom, 'size' | 'theme'> & { span: Span }

/** Packed, so that ten thousand stitches cross to the page in a moment; `stitchIn` reads them. */
export interface WeaveView {
  picture: Omit<Picture, 'stitches'>
  count: number
  /** Of each stitch from the oldest on: left, top, width and height. */
  places: Float32Array
  /** The days and the acts that occur, and which of them each stitch is. */
  days: Day[]
  acts: { stitch: Stitch; name: string }[]
  dayOf: Uint16Array
  actOf: Uint16Array
  /** The last weeks by kind, whatever the span. */
  weeks: WeekOfActs[]
}

/** Where a stitch lies, and what it is. */
export interface StitchView {
  place: Size & { x: number; y: number }
  on: Day
  stitch: Stitch
  name: string
}

export function stitchIn({ places, days, acts, dayOf, actOf }: WeaveView, at: number): StitchView {
  const [x = 0, y = 0, width = 0, height = 0] = places.subarray(4 * at, 4 * at + 4)
  return { place: { x, y, width, height }, on: days[dayOf[at]!]!, ...acts[actOf[at]!]! }
}
