import { expect, test } from 'vitest'
import { packLearnt } from '../../../../scripts/signal-pack.ts'
import { HEADS } from './heads.ts'
import { hashOf, keyOf } from './keys.ts'
import { unpack } from './unpack.ts'

const keys = [3, 70, 5000, 4_000_000]
const weights = Float64Array.from([1, -0.5, 0.25, 0])
const each = <T>(value: T) =>
  Object.fromEntries(HEADS.map((head) => [head, value])) as Record<(typeof HEADS)[number], T>
const levels = each({ care: 0, concern: 1, danger: null })
const packed = packLearnt(
  new Map([
    ['rope', 7],
    ['lake', 255],
  ]),
  { keys, heads: each({ weights, base: -2 }) },
  levels,
)

test('what was packed is found again, to a step', () => {
  const learnt = unpack(packed)
  expect(keys.map((key) => learnt.features.placeOf(key))).toEqual([0, 1, 2, 3])
  expect(learnt.features.placeOf(4)).toBe(-1)
  expect(['rope', 'lake', 'kettle'].map((word) => learnt.classOf(keyOf(hashOf(word))))).toEqual([7, 255, -1])
  for (const [place, weight] of weights.entries()) {
    for (let h = 0; h < HEADS.length; h++) {
      expect(Math.abs(learnt.weights[place * HEADS.length + h]! - weight)).toBeLessThan(packed.step.suicide)
    }
  }
})

test('parts that do not fit together are refused', () => {
  expect(() => unpack({ ...packed, weights: { ...packed.weights, suicide: 'a' } })).toThrow(RangeError)
  expect(() => unpack({ ...packed, features: { count: 4, rows: ['AB'] } })).toThrow(RangeError)
})
