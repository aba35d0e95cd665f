import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { authorOf, freshIdentity } from './identity.ts'
import { boxSecret, freshKey, unboxSecret } from './secret-box.ts'
import { loadSodium, type Sodium } from './sodium.ts'

const purpose = 'amante/keyring/1'
const refused = expect.objectContaining({ name: 'CryptoError', trouble: 'not-opened' })
let sodium: Sodium
beforeAll(async () => {
  sodium = await loadSodium()
})

describe('a boxed secret', () => {
  test('opens with its key and purpose alone, and only unchanged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (secret, at) => {
        const key = freshKey(sodium)
        const box = boxSecret(sodium, { key, purpose, secret })
        expect(unboxSecret(sodium, { key, purpose, box })).toEqual(secret)
        expect(() => unboxSecret(sodium, { key: freshKey(sodium), purpose, box })).toThrow(refused)
        expect(() => unboxSecret(sodium, { key, purpose: 'amante/master-by-pin/1', box })).toThrow(refused)
        box[at % box.length]! ^= 1
        expect(() => unboxSecret(sodium, { key, purpose, box })).toThrow(refused)
      }),
      { numRuns: 40 },
    )
  })

  test('does not open empty or cut', () => {
    const key = freshKey(sodium)
    for (const length of [0, 10, 24, 39]) {
      expect(() => unboxSecret(sodium, { key, purpose, box: new Uint8Array(length) })).toThrow(refused)
    }
  })
})

describe('an identity', () => {
  test('has a name that follows from its signing key', () => {
    const me = freshIdentity(sodium)
    expect(me.author).toBe(authorOf(sodium, me.sign.publicKey))
    expect(me.author).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(freshIdentity(sodium).author).not.toBe(me.author)
  })
})
