import { expect, test } from 'vitest'
import { stitchAt } from './stitch-at.ts'

const places = Float32Array.from([0, 90, 60, 10, 40, 80, 60, 10])

test.each([
  { x: 10, y: 95, stitch: 0 },
  { x: 90, y: 85, stitch: 1 },
  { x: 90, y: 94, stitch: 1 },
  { x: 10, y: 86, stitch: 0 },
  { x: 90, y: 60, stitch: undefined },
  { x: 101, y: 85, stitch: undefined },
])('at $x, $y lies stitch $stitch', ({ x, y, stitch }) => {
  expect(stitchAt({ places, count: 2 }, x, y)).toBe(stitch)
})
