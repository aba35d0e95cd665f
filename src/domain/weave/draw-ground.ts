// The ground of the cloth: its tone, which turns with the year, the warp that belongs to nobody, and the ends of weeks.

import type { Layout } from './lay-out.ts'
import { acrossFrom, box, px } from './path.ts'
import type { Shape } from './picture.ts'
import { seasonOf, type Yarns } from './yarns.ts'

/** Warp ends in one tassel of the fringe. */
const TASSEL = 4

export function drawGround(layout: Layout, yarns: Yarns): Shape[] {
  return [
    ...tones(layout, yarns),
    warp(layout, yarns),
    fringe(layout, yarns),
    ...openWeft(layout, yarns),
    ...edges(layout, yarns),
    selvedge(layout, yarns),
  ]
}

/** One tone a season, so that a year can be read from afar. */
function tones({ pieces, lefts, width }: Layout, { grounds }: Yarns): Shape[] {
  const paths = ['', '', '', '']
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at]!
    const season = seasonOf(first.piece.day)
    let last = first
    while (at < pieces.length && pieces[at]!.strip === first.strip && seasonOf(pieces[at]!.piece.day) === season) {
      last = pieces[at]!
      at += 1
    }
    paths[season] += box({ x: lefts[first.strip]!, y: last.top, width, height: first.bottom - last.top })
  }
  return paths.flatMap((d, season) => (d ? [{ d, fill: grounds[season]! }] : []))
}

/** Warp ends up to where they are tied; they are there before anything is woven. */
function warp({ lefts, ends, end, foot, head }: Layout, { warp: stroke }: Yarns): Shape {
  const d = lefts.flatMap((left) =>
    Array.from({ length: ends }, (_, at) => `M${px(left + (at + 0.5) * end)} ${px(head)}V${px(foot)}`),
  )
  return { d: d.join(''), stroke, width: Math.min(end * 0.34, 1.4) }
}

/** Below, the ends are knotted together in fours and hang. */
function fringe({ lefts, ends, end, foot, head }: Layout, { selvedge: stroke }: Yarns): Shape {
  const knot = head * 0.3
  const hang = head * 0.62
  const tassel = (left: number, group: number) => {
    const middle = left + (group + 0.5) * TASSEL * end
    return Array.from({ length: TASSEL }, (_, at) => {
      const off = (at + 0.5 - TASSEL / 2) * end
      return `M${px(middle + off)} ${px(foot)}L${px(middle)} ${px(foot + knot)}L${px(middle + off * 0.4)} ${px(foot + hang)}`
    }).join('')
  }
  const d = lefts.flatMap((left) => Array.from({ length: ends / TASSEL }, (_, group) => tassel(left, group)))
  return { d: d.join(''), stroke, width: Math.min(end * 0.3, 1.2), round: true }
}

/** The firm edge on both sides. */
function selvedge({ lefts, width, end, foot, head }: Layout, { selvedge: stroke }: Yarns): Shape {
  const d = lefts.flatMap((left) => [left, left + width].map((x) => `M${px(x)} ${px(head)}V${px(foot)}`))
  return { d: d.join(''), stroke, width: Math.min(end * 0.6, 2) }
}

/** Where nothing was kept the cloth is open: the warp, and a thin weft that holds it. */
function openWeft({ pieces, lefts, width, end, row }: Layout, { warp: stroke }: Yarns): Shape[] {
  const d = pieces
    .filter(({ piece }) => piece.kind === 'open')
    .map(({ strip, bottom, top }) => acrossFrom(lefts[strip]! + end, (bottom + top) / 2, width - 2 * end))
    .join('')
  return d ? [{ d, stroke, width: Math.min(row * 0.08, 1.4), dash: `${px(end)} ${px(end)}` }] : []
}

/** A week ends in two picks of plain weave, tied at both sides. */
function edges({ pieces, lefts, width, end, row }: Layout, { selvedge: stroke }: Yarns): Shape[] {
  const closed = pieces.filter(({ piece }) => piece.kind === 'edge')
  if (closed.length === 0) return []
  const thick = Math.min(row * 0.15, 2.4)
  const lines = closed.map(({ strip, bottom, top }) => ({ left: lefts[strip]!, y: (bottom + top) / 2 }))
  const pick = (from: number, y: number) =>
    lines.map((at) => acrossFrom(at.left + from, at.y + y, width - from)).join('')
  const ties = lines.flatMap(({ left, y }) =>
    [left, left + width].map((x) => acrossFrom(x - thick * 0.6, y, thick * 1.2)),
  )
  const dash = `${px(end)} ${px(end)}`
  return [
    { d: pick(0, -thick * 0.6), stroke, width: thick, dash },
    { d: pick(end, thick * 0.6), stroke, width: thick, dash },
    { d: ties.join(''), stroke, width: thick * 2.6, round: true },
  ]
}
