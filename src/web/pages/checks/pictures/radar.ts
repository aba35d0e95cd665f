// A web with a thread for each side: the further out, the more of it. Pure: the same scores give the same shapes.

/** A side with its mean, nought to four; undefined where it was left out. */
export interface Spoke {
  name: string
  mean: number | undefined
}

interface Point {
  x: number
  y: number
}

export interface RadarShapes {
  width: number
  height: number
  /** Closed outlines, as "x,y x,y …": of each whole step, the innermost first. */
  rings: string[]
  spokes: (Point & { from: Point })[]
  /** Of these scores, and of those before; undefined where fewer than three sides have one. */
  outline: string | undefined
  before: string | undefined
  knots: Point[]
  labels: (Point & { anchor: 'start' | 'middle' | 'end'; lines: string[] })[]
}

const [WIDTH, HEIGHT] = [360, 300]
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 }
const RIM = 92
const MOST = 4
const LABEL_GAP = 16
/** A name is set in two lines from this many letters on. */
const LONG = 12

export function radarShapes(sides: readonly Spoke[], before: readonly (number | undefined)[] = []): RadarShapes {
  const at = (i: number, mean: number) => pointAt(i, sides.length, (mean / MOST) * RIM)
  const means = sides.map(({ mean }) => mean)
  return {
    width: WIDTH,
    height: HEIGHT,
    rings: [1, 2, 3, 4].map((step) => outlineOf(sides.map((_, i) => at(i, step)))),
    spokes: sides.map((_, i) => ({ from: CENTRE, ...at(i, MOST) })),
    outline: drawn(means, at),
    before: drawn(before, at),
    knots: means.flatMap((mean, i) => (mean === undefined ? [] : [at(i, mean)])),
    labels: sides.map(({ name }, i) => label(name, i, sides.length)),
  }
}

function drawn(means: readonly (number | undefined)[], at: (i: number, mean: number) => Point): string | undefined {
  const points = means.flatMap((mean, i) => (mean === undefined ? [] : [at(i, mean)]))
  return points.length < 3 ? undefined : outlineOf(points)
}

/** The first side points up, the others follow clockwise. */
function pointAt(i: number, count: number, far: number): Point {
  const angle = (2 * Math.PI * i) / count - Math.PI / 2
  return { x: round(CENTRE.x + far * Math.cos(angle)), y: round(CENTRE.y + far * Math.sin(angle)) }
}

function label(name: string, i: number, count: number): RadarShapes['labels'][number] {
  const point = pointAt(i, count, RIM + LABEL_GAP)
  const off = point.x - CENTRE.x
  return { ...point, anchor: Math.abs(off) < 8 ? 'middle' : off > 0 ? 'start' : 'end', lines: inLines(name) }
}

/** A long name in two lines, broken where they come out most alike. */
export function inLines(name: string): string[] {
  const words = name.split(' ')
  if (name.length < LONG || words.length === 1) return [name]
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  return breaks.reduce((best, pair) => (longest(pair) < longest(best) ? pair : best))
}

const longest = (lines: string[]) => Math.max(...lines.map(({ length }) => length))
const outlineOf = (points: Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ')
const round = (n: number) => Math.round(n * 10) / 10
