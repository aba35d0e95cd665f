// The acts as rows of cloth, one after the other: what lies on which row, what stays open between, where a week ends.

import { addDays, type Day, daysBetween, weekdayOf } from '../practice/calendar.ts'
import type { WovenAct } from './picture.ts'

/** From where to where an act reaches, in parts of the width. */
export interface Reach {
  from: number
  to: number
}

export interface OnRow extends Reach {
  /** Its place in the list of acts. */
  act: number
}

/** A piece of the height: a row with acts on it, open cloth, or the end of a week. Heights are in rows. */
export type Piece =
  | { kind: 'row'; height: 1; day: Day; acts: OnRow[] }
  | { kind: 'open' | 'edge'; height: number; day: Day }

const OPEN_DAY = 0.3
const OPEN_WEEK = 0.8
const EDGE = 0.6
const WEEK = 7

/** Every piece from the first act to the last, upward. */
export function rowsOf(acts: readonly WovenAct[], people: number): Piece[] {
  const pieces: Piece[] = []
  let last: Day | undefined
  for (const [day, onDay] of byDay(acts)) {
    if (last !== undefined) pieces.push(...between(last, day))
    pieces.push(
      ...packed(
        onDay.map((act) => ({ act, ...reachOf(acts[act]!, people) })),
        day,
      ),
    )
    last = day
  }
  return pieces
}

/** Places in the list of acts by their day, the oldest day first. */
function byDay(acts: readonly WovenAct[]): [Day, number[]][] {
  const days = new Map<Day, number[]>()
  for (const [at, { on }] of acts.entries()) {
    const day = days.get(on)
    if (day) day.push(at)
    else days.set(on, [at])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Where a person's thread stands, in parts of the width. */
export function threadAt(person: number, people: number): number {
  return (person + 0.5) / people
}

/**
 * An act crosses from the thread next to the one who kept it to the next on the other side, or to the edge. Who weaves
 * alone crosses from one edge and from the other in turn, and meets their own thread each time.
 */
function reachOf({ by, on }: WovenAct, people: number): Reach {
  if (people === 1) return weekdayOf(on) % 2 === 0 ? { from: 0, to: 0.75 } : { from: 0.25, to: 1 }
  const first = Math.min(...by)
  const last = Math.max(...by)
  return {
    from: first > 0 ? threadAt(first - 1, people) : 0,
    to: last < people - 1 ? threadAt(last + 1, people) : 1,
  }
}

/** Acts of one day on as few rows as they fit, each on the first row where nothing is in its way. */
function packed(acts: OnRow[], day: Day): Piece[] {
  const rows: OnRow[][] = []
  for (const act of acts) {
    const free = rows.find((row) => row.every(({ from, to }) => to <= act.from || from >= act.to))
    if (free) free.push(act)
    else rows.push([act])
  }
  return rows.map((row) => ({ kind: 'row', height: 1, day, acts: row }))
}

/** What lies between two days with acts: the open days, and the edge of each week that ends. */
function between(from: Day, to: Day): Piece[] {
  const pieces: Piece[] = []
  let open = 0
  for (let day = addDays(from, 1); ; ) {
    if (weekdayOf(day) === 0) {
      if (open > 0) pieces.push({ kind: 'open', height: open * OPEN_DAY, day: addDays(day, -1) })
      open = 0
      pieces.push({ kind: 'edge', height: EDGE, day })
      for (; daysBetween(day, to) >= WEEK; day = addDays(day, WEEK)) {
        pieces.push({ kind: 'open', height: OPEN_WEEK, day }, { kind: 'edge', height: EDGE, day: addDays(day, WEEK) })
      }
    }
    if (day === to) break
    open += 1
    day = addDays(day, 1)
  }
  if (open > 0) pieces.push({ kind: 'open', height: open * OPEN_DAY, day: to })
  return pieces
}
