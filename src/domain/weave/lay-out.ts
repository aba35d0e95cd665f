// Where everything lies: how many strips the cloth is woven in, how high a row is, and the place of each piece. Strips
// stand side by side, as weavers sew them, so that a long time stays legible.

import type { Size } from './picture.ts'
import type { Piece } from './rows.ts'
import { REPEAT } from './structures.ts'

/** A piece with its place: `bottom` and `top` in pixels from above. */
export interface LaidPiece {
  piece: Piece
  strip: number
  bottom: number
  top: number
}

export interface Layout {
  pieces: LaidPiece[]
  /** Left edges of the strips. */
  lefts: number[]
  /** Width of a strip. */
  width: number
  /** Height of a row. */
  row: number
  /** Between two warp ends. */
  end: number
  ends: number
  /** Where the cloth begins, and where the warp is tied above. */
  foot: number
  head: number
}

/** The most that a row may be of the height of the cloth: the first act is a beginning, not a wall. */
const TALLEST = 1 / 26
/** How many times wider than high a row may be, before another strip is begun. */
const FLATTEST = 130
const NARROWEST_END = 1.6
const MARGIN = 0.07
const FRINGE = 0.045
const SEAM = 0.022

export function layOut(pieces: readonly Piece[], { width, height }: Size): Layout {
  const margin = Math.min(width, height) * MARGIN
  const fringe = height * FRINGE
  const foot = height - margin - fringe
  const head = margin
  const tall = foot - head - fringe
  const wide = width - 2 * margin
  const rows = pieces.reduce((sum, piece) => sum + piece.height, 0)
  const strips = Math.max(1, Math.ceil(Math.sqrt((wide * rows) / (tall * FLATTEST))))
  const seam = Math.min(wide * SEAM, (wide * SEAM * 4) / strips)
  const strip = (wide - seam * (strips - 1)) / strips
  const row = Math.min(tall * TALLEST, tall / (rows / strips + 1))
  const even = 2 * REPEAT
  const ends = Math.max(1, Math.round(strip / Math.max(NARROWEST_END, row * 0.42) / even)) * even
  return {
    pieces: stacked(pieces, { row, foot, most: tall }),
    lefts: Array.from({ length: strips }, (_, at) => margin + at * (strip + seam)),
    width: strip,
    row,
    end: strip / ends,
    ends,
    foot,
    head,
  }
}

/** The warp end at some part of the width: where whole repeats meet, the same from the left as from the right. */
export function endAt(part: number, ends: number): number {
  const near = (share: number) => Math.round((share * ends) / REPEAT) * REPEAT
  return part <= 0.5 ? near(part) : ends - near(1 - part)
}

/** Piece upon piece; where a strip is full, the next is begun. */
function stacked(
  pieces: readonly Piece[],
  { row, foot, most }: { row: number; foot: number; most: number },
): LaidPiece[] {
  let strip = 0
  let high = 0
  return pieces.map((piece) => {
    const height = piece.height * row
    if (high > 0 && high + height > most + row / 100) {
      strip += 1
      high = 0
    }
    const bottom = foot - high
    high += height
    return { piece, strip, bottom, top: bottom - height }
  })
}
