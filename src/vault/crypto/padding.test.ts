import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_BODY, pad, sizeClass, unpad } from './padding.ts'

const KIB = 1024

describe('size classes', () => {
  test.each([
    [0, 1],
    [1020, 1],
    [1021, 2],
    [2044, 2],
    [2045, 4],
    [32 * KIB, 64],
    [64 * KIB - 4, 64],
    [64 * KIB, 128],
    [128 * KIB, 192],
  ])('a body of %i bytes takes %i KiB', (length, kib) => {
    expect(sizeClass(length)).toBe(kib * KIB)
  })

  test('are few: forty for all lengths up to two megabytes', () => {
    const classes = new Set<number>()
    for (let length = 0; length < 2 * KIB * KIB; length += 500) classes.add(sizeClass(length))
    expect(classes.size).toBeLessThanOrEqual(40)
  })

  test('padding comes off again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (body) => {
        expect(unpad(pad(body))).toEqual(body)
      }),
    )
  })

  test('a length that does not belong to the class is refused', () => {
    const padded = pad(new Uint8Array(5000))
    padded[3] = 1
    padded[2] = 0
    expect(() => unpad(padded)).toThrow(expect.objectContaining({ trouble: 'not-opened' }))
    expect(() => unpad(new Uint8Array(3))).toThrow(expect.objectContaining({ trouble: 'not-opened' }))
  })

  test('more than one record may hold is refused by name', () => {
    expect(() => pad(new Uint8Array(MAX_BODY + 1))).toThrow(expect.objectContaining({ trouble: 'too-large' }))
  })
})
