// The rows of all lessons laid end to end, so that a solver that walks them thousands of times walks through memory.

import type { Lesson } from './ridge.ts'

export interface PackedRows {
  count: number
  /** Which lesson stands at a position. */
  lessonAt: Int32Array
  /** Row `p` has the places and values from `starts[p]` up to `starts[p + 1]`. */
  starts: Int32Array
  places: Int32Array
  values: Float32Array
  /** Length of the dense part of each row. */
  width: number
  dense: Float32Array
  square: Float32Array
  doubt: Float32Array
}

/** Packs lessons so that neighbours stand far apart: lines of one situation in a row would slow a solver down. */
export function packRows(lessons: readonly Lesson[]): PackedRows {
  const lessonAt = scattered(lessons.length)
  const ordered = Array.from(lessonAt, (i) => lessons[i]!)
  const starts = new Int32Array(lessons.length + 1)
  ordered.forEach(({ row }, p) => {
    starts[p + 1] = starts[p]! + row.places.length
  })
  const size = starts[lessons.length]!
  const width = lessons[0]?.row.dense.length ?? 0
  const packed: PackedRows = {
    count: lessons.length,
    lessonAt,
    starts,
    places: new Int32Array(size),
    values: new Float32Array(size),
    width,
    dense: new Float32Array(width * lessons.length),
    square: Float32Array.from(ordered, ({ row }) => row.square),
    doubt: Float32Array.from(ordered, ({ doubt }) => doubt),
  }
  ordered.forEach(({ row }, p) => {
    packed.places.set(row.places, starts[p]!)
    packed.values.set(row.values, starts[p]!)
    packed.dense.set(row.dense, p * width)
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
