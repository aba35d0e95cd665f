// The warp of the people: their own threads, from the fringe up, over and under what is kept.

import { endAt, type Layout } from './lay-out.ts'
import { px } from './path.ts'
import type { Picture, Shape } from './picture.ts'
import { threadAt } from './rows.ts'
import type { Yarns } from './yarns.ts'

/** How much of the width one person's thread takes, in whole warp ends. */
const BREADTH = 0.034
/** A strip of so few ends has room for a thin thread only. */
const NARROW = 40

export function drawThreads(
  people: number,
  layout: Layout,
  { threads }: Yarns,
): { below: Shape[]; above: Shape[]; feet: Picture['feet'] } {
  const { lefts, ends, end, foot, head, row } = layout
  const fringe = head * 0.8
  const ply = Math.max(ends > NARROW ? 3 : 2, Math.round(ends * BREADTH))
  const every = Array.from({ length: people }, (_, person) => ({
    stroke: threads[person % threads.length]![1],
    at: endAt(threadAt(person, people), ends) * end,
  }))
  const tops = topsOf(layout)
  const d = (at: number, low: number, high: (strip: number) => number) =>
    lefts
      .flatMap((left, strip) =>
        Array.from(
          { length: ply },
          (_, one) => `M${px(left + at + (one + 0.5 - ply / 2) * end)} ${px(low)}V${px(high(strip))}`,
        ),
      )
      .join('')
  return {
    below: every.map(({ stroke, at }) => ({ d: d(at, foot + fringe, () => head), stroke, width: end * 0.7 })),
    above: every.map(({ stroke, at }) => ({
      d: d(at, foot, (strip) => tops[strip]!),
      stroke,
      width: end * 0.7,
      dash: `${px(row / 2)} ${px(row / 2)}`,
    })),
    feet: every.map(({ at }) => ({ x: lefts[0]! + at, y: foot + fringe })),
  }
}

/** Where the cloth ends in each strip: above it there is nothing to go over or under. */
function topsOf({ pieces, lefts, foot }: Layout): number[] {
  const tops = lefts.map(() => foot)
  for (const { strip, top } of pieces) tops[strip] = Math.min(tops[strip]!, top)
  return tops
}
