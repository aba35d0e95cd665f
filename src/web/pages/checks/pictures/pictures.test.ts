import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseShapes } from './course.ts'
import { planeShapes } from './plane.ts'
import { inLines, radarShapes } from './radar.ts'

const mean = fc.double({ min: 0, max: 4, noNaN: true })
const pointsOf = (outline: string) => outline.split(' ').map((pair) => pair.split(',').map(Number) as [number, number])

describe('the web', () => {
  const sides = (means: (number | undefined)[]) => means.map((m, i) => ({ name: `Side ${i}`, mean: m }))

  test('the more of a side, the further out is its knot, and none lies beyond the rim', () => {
    fc.assert(
      fc.property(fc.array(mean, { minLength: 3, maxLength: 6 }), (means) => {
        const { knots, rings, width, height } = radarShapes(sides(means))
        const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - width / 2, y - height / 2)
        const [rimX, rimY] = pointsOf(rings.at(-1)!)[0]!
        const rim = far({ x: rimX, y: rimY })
        // Points are rounded to a tenth.
        for (const [i, knot] of knots.entries()) expect(Math.abs(far(knot) - (means[i]! / 4) * rim)).toBeLessThan(0.2)
      }),
    )
  })

  test('a side that was left out has no knot; of two nothing is drawn', () => {
    expect(radarShapes(sides([1, undefined, 3, 4])).knots).toHaveLength(3)
    expect(radarShapes(sides([1, undefined, 3])).outline).toBeUndefined()
    expect(radarShapes(sides([1, 2, 3]), [1, 2, undefined]).before).toBeUndefined()
  })

  test.each([
    ['Afterwards', ['Afterwards']],
    ['Being able to say it', ['Being able', 'to say it']],
    ['Donaudampfschifffahrt', ['Donaudampfschifffahrt']],
  ])('"%s" is set as %j', (name, lines) => {
    expect(inLines(name)).toEqual(lines)
  })
})

describe('the map', () => {
  test('more goes to the right and up', () => {
    const [low, right, up] = planeShapes([
      [1, 1],
      [3, 1],
      [1, 3],
    ]).knots
    expect(right!.x).toBeGreaterThan(low!.x)
    expect(up!.y).toBeLessThan(low!.y)
    expect(right!.y).toBe(low!.y)
  })
})

describe('the course', () => {
  test('every knot lies on the picture, in the order of time, and more lies higher', () => {
    fc.assert(
      fc.property(fc.array(mean, { minLength: 1, maxLength: 80 }), (means) => {
        const { knots, width, height } = courseShapes(means)
        expect(knots.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true)
        for (const [i, knot] of knots.entries()) {
          const next = knots[i + 1]
          if (next) expect(next.x).toBeGreaterThan(knot.x)
          if (next && means[i + 1]! > means[i]!) expect(next.y).toBeLessThanOrEqual(knot.y)
        }
      }),
    )
  })

  test('the band ends where the scale ends', () => {
    const { band, lines } = courseShapes([3, 3, 4, 4], { low: 2, high: 5 })
    expect(band).toEqual({ y: lines[0], height: lines[1]! - lines[0]! })
    expect(courseShapes([3, 3, 4]).band).toBeUndefined()
  })
})
