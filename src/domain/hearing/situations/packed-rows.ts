// The rows of all lessons laid end to end, so that a solver that walks them thousands of times walks through memory.

import type { Lesson } from './ridge.ts'

export interface PackedRows {
  count: number
  /** Which lesson stands at a position, and at which position a lesson stands. */
  lessonAt: Int32Array
  positionOf: Int32Array
  /** Row `p` has the places and values from `starts[p]` up to `starts[p + 1]`. */
  starts: Int32Array
  places: Int32Array
  values: Float32Array
  square: Float32Array
  doubt: Float32Array
  /** 1 where a row teaches of one class only. */
  partial: Uint8Array
}

/** Packs lessons so that neighbours stand far apart: lines of one situation in a row would slow a solver down. */
export function packRows(lessons: readonly Lesson[]): PackedRows {
  const lessonAt = scattered(lessons.length)
  const ordered = Array.from(lessonAt, (i) => lessons[i]!)
  const starts = new Int32Array(lessons.length + 1)
  const positionOf = new Int32Array(lessons.length)
  ordered.forEach(({ row }, p) => {
    starts[p + 1] = starts[p]! + row.places.length
    positionOf[lessonAt[p]!] = p
  })
  const size = starts[lessons.length]!
  const packed: PackedRows = {
    count: lessons.length,
    lessonAt,
    positionOf,
    starts,
    places: new Int32Array(size),
    values: new Float32Array(size),
    square: Float32Array.from(ordered, ({ row }) => row.square),
    doubt: Float32Array.from(ordered, ({ doubt }) => doubt),
    partial: Uint8Array.from(ordered, ({ only }) => (only === undefined ? 0 : 1)),
  }
  ordered.forEach(({ row }, p) => {
    packed.places.set(row.places, starts[p]!)
    packed.values.set(row.values, starts[p]!)
  })
  return packed
}

/** Every number below `count` once, near ones far apart. */
function scattered(count: number): Int32Array {
  let stride = Math.max(1, Math.floor(count * 0.618))
  while (greatestCommonDivisor(stride, count) > 1) stride += 1
  return Int32Array.from({ length: count }, (_, turn) => (turn * stride) % count)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
