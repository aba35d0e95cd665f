import { beforeAll, describe, expect, test } from 'vitest'
import { loadSodium, type Sodium } from './sodium.ts'
import { freshStretch, STRETCH_FLOOR, type Stretch, stretched } from './stretch.ts'

let sodium: Sodium
let how: Stretch
beforeAll(async () => {
  sodium = await loadSodium()
  how = freshStretch(sodium)
})

describe('a key stretched from typed text', { timeout: 60_000 }, () => {
  test('is the same for the same text in another Unicode form, and another for another salt', async () => {
    const key = await stretched('caf\u00e9', how)
    expect(await stretched('cafe\u0301', how)).toEqual(key)
    expect(await stretched('caf\u00e9', freshStretch(sodium))).not.toEqual(key)
    expect(key).toHaveLength(32)
  })

  test('agrees with two other implementations of Argon2id', async () => {
    const salt = new TextEncoder().encode('somesaltsomesalt')
    const key = await stretched('password', { salt, passes: 3, memory: 64 * 1024 * 1024 })
    expect(sodium.to_hex(key)).toBe('7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819')
  })

  test.each<[string, Partial<Stretch>]>([
    ['fewer passes', { passes: 2 }],
    ['less memory', { memory: STRETCH_FLOOR.memory - 1024 }],
    ['a short salt', { salt: new Uint8Array(8) }],
    ['passes without end', { passes: 1_000_000 }],
    ['more memory than a phone has', { memory: 2 ** 40 }],
    ['no number at all', { passes: Number.NaN }],
  ])('is refused with %s', async (_, weaker) => {
    await expect(stretched('1234', { ...how, ...weaker })).rejects.toThrow(
      expect.objectContaining({ name: 'CryptoError', trouble: 'weakened' }),
    )
  })
})
