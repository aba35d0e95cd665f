// A map with two directions, and a knot for each time: the newest is large, a thread leads to it from those before.

export interface PlaneShapes {
  size: number
  /** Hairlines at each whole step, the same in both directions. */
  lines: number[]
  from: number
  to: number
  /** The oldest first. */
  knots: { x: number; y: number }[]
  thread: string
}

const SIZE = 300
const EDGE = 34
const MOST = 4

/** `times`: the means of both sides, each time, the oldest first; the first goes to the right, the second up. */
export function planeShapes(times: readonly (readonly [number, number])[]): PlaneShapes {
  const along = (mean: number) => Math.round((EDGE + (mean / MOST) * (SIZE - 2 * EDGE)) * 10) / 10
  const knots = times.map(([right, up]) => ({ x: along(right), y: along(MOST - up) }))
  return {
    size: SIZE,
    lines: [0, 1, 2, 3, 4].map(along),
    from: along(0),
    to: along(MOST),
    knots,
    thread: knots.map(({ x, y }) => `${x},${y}`).join(' '),
  }
}
