// One side, from time to time: a thread with a knot for each, over the band in which the times before mostly lay.

import type { UsualRange } from '#domain/practice/score.ts'

export interface CourseShapes {
  width: number
  height: number
  /** Hairlines of four, two and nought. */
  lines: number[]
  band: { y: number; height: number } | undefined
  thread: string
  /** The oldest first. */
  knots: { x: number; y: number }[]
}

const [WIDTH, HEIGHT] = [340, 84]
const EDGE = 9
const MOST = 4

/** `means`: nought to four, the oldest first. Times stand in equal steps, whatever lies between them. */
export function courseShapes(means: readonly number[], usual?: UsualRange): CourseShapes {
  const step = means.length > 1 ? (WIDTH - 2 * EDGE) / (means.length - 1) : 0
  const down = (mean: number) => round(EDGE + ((MOST - clamped(mean)) / MOST) * (HEIGHT - 2 * EDGE))
  const begin = means.length > 1 ? EDGE : WIDTH / 2
  const knots = means.map((mean, i) => ({ x: round(begin + i * step), y: down(mean) }))
  return {
    width: WIDTH,
    height: HEIGHT,
    lines: [4, 2, 0].map(down),
    band: usual && { y: down(usual.high), height: round(down(usual.low) - down(usual.high)) },
    thread: knots.map(({ x, y }) => `${x},${y}`).join(' '),
    knots,
  }
}

const clamped = (mean: number) => Math.min(MOST, Math.max(0, mean))
const round = (n: number) => Math.round(n * 10) / 10
