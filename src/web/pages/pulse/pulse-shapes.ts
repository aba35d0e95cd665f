// The last weeks of the pulse: a dot and a ring for each day that was noted. A day that was not is simply open.

import { addDays, type Day, daysBetween } from '#domain/practice/calendar.ts'

export interface PulseDay {
  on: Day
  mood: number
  connection: number
}

export interface PulseShapes {
  width: number
  height: number
  lines: number[]
  /** The oldest first. */
  moods: { x: number; y: number }[]
  rings: { x: number; y: number }[]
  /** Stretches of days that follow each other, as "x,y x,y …". */
  moodThreads: string[]
  ringThreads: string[]
}

const [WIDTH, HEIGHT] = [340, 120]
const EDGE = 10
const MOST = 4
const DAYS = 28
/** A ring lies this much higher than a dot of the same height, so that neither hides the other. */
const APART = 3

export function pulseShapes(pulses: readonly PulseDay[], today: Day): PulseShapes {
  const first = addDays(today, 1 - DAYS)
  const shown = pulses.filter(({ on }) => on >= first && on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const across = (on: Day) => round(EDGE + (daysBetween(first, on) / (DAYS - 1)) * (WIDTH - 2 * EDGE))
  const down = (value: number) => round(EDGE + ((MOST - value) / MOST) * (HEIGHT - 2 * EDGE))
  const moods = shown.map(({ on, mood }) => ({ x: across(on), y: down(mood) + APART }))
  const rings = shown.map(({ on, connection }) => ({ x: across(on), y: down(connection) - APART }))
  const stretches = stretchesOf(shown.map(({ on }) => on))
  const threads = (points: { x: number; y: number }[]) =>
    stretches.map(([from, to]) =>
      points
        .slice(from, to)
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    )
  return {
    width: WIDTH,
    height: HEIGHT,
    lines: [4, 2, 0].map(down),
    moods,
    rings,
    moodThreads: threads(moods),
    ringThreads: threads(rings),
  }
}

/** From and to of every run of two or more days without a gap. */
function stretchesOf(days: readonly Day[]): [number, number][] {
  const stretches: [number, number][] = []
  let from = 0
  for (const [i, day] of days.entries()) {
    const next = days[i + 1]
    if (next !== undefined && daysBetween(day, next) === 1) continue
    if (i > from) stretches.push([from, i + 1])
    from = i + 1
  }
  return stretches
}

const round = (n: number) => Math.round(n * 10) / 10
