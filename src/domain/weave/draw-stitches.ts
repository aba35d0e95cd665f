// The weft: every act a row of five picks, its floats above the warp. Alike picks are one path, so that ten thousand
// acts are some hundred shapes.

import type { Stitch } from '../vocabulary.ts'
import { endAt, type Layout } from './lay-out.ts'
import { acrossFrom, px } from './path.ts'
import type { Placed, Shape, WovenAct } from './picture.ts'
import type { OnRow } from './rows.ts'
import { type Floats, floatsOf, PICKS, REPEAT, STRUCTURES } from './structures.ts'
import type { Yarns } from './yarns.ts'

/** Below this height of a pick, in pixels, the eye sees texture alone: fewer picks say the same. */
const FINE = 0.7
/** Below this height of a row no float can be seen: a line, as thick as the kind is close. */
const FINEST = 1.4
const BODY = 0.13

/** All acts of one kind whose yarn is the same. */
interface Alike {
  /** A path for each pick, and one along the middle. */
  paths: string[]
  body: string
  stitch: Stitch
  threads: string[]
}

export function drawStitches(
  acts: readonly WovenAct[],
  layout: Layout,
  yarns: Yarns,
): { shapes: Shape[]; stitches: Placed[] } {
  const stitches: Placed[] = []
  const alike = new Map<string, Alike>()
  const needle = needleFor(layout)
  for (const { piece, strip, top } of layout.pieces) {
    if (piece.kind !== 'row') continue
    const lot = lotOf(piece.day)
    for (const on of piece.acts) {
      const { stitch, by } = acts[on.act]!
      const place = placeOf(on, { layout, strip, top })
      stitches.push(place)
      const key = `${stitch} ${lot} ${by}`
      let into = alike.get(key)
      if (!into) {
        into = {
          paths: needle.shown.map(() => ''),
          body: '',
          stitch,
          threads: by.map((person) => dyed(person, lot, yarns)),
        }
        alike.set(key, into)
      }
      sew(into, place, needle)
    }
  }
  const groups = [...alike.values()]
  return { shapes: [...bodies(groups, layout.row), ...groups.flatMap((group) => picksOf(group, needle))], stitches }
}

/** How fine the yarn is at this size. */
interface Needle {
  /** A row is one line. */
  finest: boolean
  /** Which of the five picks are drawn. */
  shown: readonly number[]
  high: number
  thick: number
  /** By how much a round end is drawn in. */
  cap: number
  end: number
}

function needleFor({ row, end }: Layout): Needle {
  const high = row / PICKS
  const finest = row < FINEST
  if (finest) return { finest, shown: [], high, thick: row, cap: 0, end }
  if (high < FINE) return { finest, shown: [1, 3], high, thick: high * 2, cap: 0, end }
  const thick = high * 0.9
  return { finest, shown: [0, 1, 2, 3, 4], high, thick, cap: Math.min(thick, end * 0.9) / 2, end }
}

function placeOf({ act, from, to }: OnRow, { layout, strip, top }: { layout: Layout; strip: number; top: number }) {
  const { lefts, ends, end, row } = layout
  const first = endAt(from, ends)
  const last = Math.max(first + REPEAT, endAt(to, ends))
  return { act, x: lefts[strip]! + first * end, y: top, width: (last - first) * end, height: row }
}

function sew(into: Alike, place: Placed, { shown, high, cap, end }: Needle): void {
  into.body += acrossFrom(place.x, place.y + place.height / 2, place.width)
  const floats = FLOATS[into.stitch]
  for (let at = 0; at < shown.length; at += 1) {
    const pick = floats[shown[at]!]
    if (!pick) continue
    const lead = pick.lead * end + cap
    into.paths[at] += acrossFrom(place.x + lead, place.y + (shown[at]! + 0.5) * high, place.width - lead - cap)
  }
}

const FLOATS = Object.fromEntries(
  Object.entries(STRUCTURES).map(([stitch, picks]) => [stitch, picks.map(floatsOf)]),
) as Record<Stitch, (Floats | undefined)[]>

/** The weft that runs below the warp shows through a little. */
function bodies(groups: Alike[], width: number): Shape[] {
  const byColour = new Map<string, string>()
  for (const { body, threads } of groups) byColour.set(threads[0]!, (byColour.get(threads[0]!) ?? '') + body)
  return [...byColour].map(([stroke, d]) => ({ d, stroke, width, opacity: BODY }))
}

function picksOf({ paths, body, stitch, threads }: Alike, { finest, shown, thick, cap, end }: Needle): Shape[] {
  if (finest) return [{ d: body, stroke: threads[0]!, width: thick * closenessOf(stitch) }]
  return paths.flatMap((d, at): Shape[] => {
    const pick = shown[at]!
    const floats = FLOATS[stitch][pick]
    if (!floats || !d) return []
    const dashes = floats.dashes.map((run, turn) => px(run * end + (turn % 2 ? 2 : -2) * cap))
    return [
      {
        d,
        // Kept together, it is plied: their threads lie in turn.
        stroke: threads[pick % threads.length]!,
        width: thick,
        ...(dashes.length > 1 ? { dash: dashes.join(' ') } : {}),
        ...(cap > 0 ? { round: true as const } : {}),
      },
    ]
  })
}

/** How much of its row a kind covers. */
function closenessOf(stitch: Stitch): number {
  const marks = STRUCTURES[stitch].join('')
  return marks.replaceAll('.', '').length / marks.length
}

/** A week or so is woven from one dye lot. */
function lotOf(day: string): number {
  return (Number(day.slice(5, 7)) * 7 + Math.floor(Number(day.slice(8)) / 7) * 5) % LOTS
}

const LOTS = 3

function dyed(person: number, lot: number, { threads }: Yarns): string {
  return threads[person % threads.length]![lot]!
}
