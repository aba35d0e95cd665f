import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

const BUCKET = { burst: 2, perMinute: 30 }

test('so many in a row, then one every so often', () => {
  let now = 0
  const buckets = createBuckets(BUCKET, () => now)
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 2])
  now = 1_000
  expect(buckets.take('a')).toBe(1)
  now = 2_000
  expect(buckets.take('a')).toBe(0)
  expect(buckets.take('a')).toBe(2)
})

test('a bucket holds no more than it held at first, and a clock set back takes nothing', () => {
  let now = 0
  const buckets = createBuckets(BUCKET, () => now)
  buckets.take('a')
  now = 3_600_000
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 2])
  now = 0
  expect(buckets.take('a')).toBe(2)
})

test('devices are apart, and the one not seen for longest is forgotten first', () => {
  const buckets = createBuckets({ burst: 1, perMinute: 1 }, () => 0, 2)
  expect([buckets.take('a'), buckets.take('b'), buckets.take('a'), buckets.take('c')]).toEqual([0, 0, 60, 0])
  expect([buckets.take('a'), buckets.take('b')]).toEqual([60, 0])
})
