import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshIdentity, type Identity } from './identity.ts'
import { sizeClass } from './padding.ts'
import type { Place } from './place.ts'
import { openBody, sealBody } from './seal.ts'
import { sealedFrom } from './sealed.ts'
import { freshKey } from './secret-box.ts'
import { loadSodium, type Sodium } from './sodium.ts'

let sodium: Sodium
let me: Identity
let spaceKey: Uint8Array
beforeAll(async () => {
  sodium = await loadSodium()
  me = freshIdentity(sodium)
  spaceKey = freshKey(sodium)
})

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const places = fc.record({ id: name, space: name, author: name, epoch: count, version: count })
const bodies = fc.uint8Array({ maxLength: 3000 })
const runs = { numRuns: 60 }

const seal = (place: Place, body: Uint8Array) =>
  sealBody(sodium, { place, body, spaceKey, signKey: me.sign.privateKey })
const openAs = (place: Place, sealed: Uint8Array, proof: { authorKey?: Uint8Array } = {}) =>
  openBody(sodium, { place, sealed: sealedFrom(sealed), spaceKey, ...proof })

const here: Place = { id: 'a', space: 'b', author: 'c', epoch: 1, version: 1 }
const someBytes = new TextEncoder().encode('rain on the window')
const refusal = (trouble: string) => expect.objectContaining({ name: 'CryptoError', trouble })

describe('a sealed body', { timeout: 30_000 }, () => {
  test('opens to what was sealed, with and without its signature checked', () => {
    fc.assert(
      fc.property(places, bodies, (place, body) => {
        const sealed = seal(place, body)
        expect(openAs(place, sealed)).toEqual(body)
        expect(openAs(place, sealed, { authorKey: me.sign.publicKey })).toEqual(body)
      }),
      runs,
    )
  })

  test('does not open once any byte has changed', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), (body, at, change) => {
        const sealed = seal(here, body)
        const place = at % sealed.length
        sealed[place] = (sealed[place] ?? 0) ^ change
        expect(() => openAs(here, sealed)).toThrow(refusal('not-opened'))
      }),
      runs,
    )
  })

  test('does not open cut short or lengthened', () => {
    const sealed = seal(here, someBytes)
    for (const length of [0, 1, 24, 25, 40, sealed.length - 1]) {
      expect(() => openAs(here, sealed.subarray(0, length))).toThrow(refusal('not-opened'))
    }
    expect(() => openAs(here, Uint8Array.from([...sealed, 0]))).toThrow(refusal('not-opened'))
  })

  test('does not open in any other place', () => {
    fc.assert(
      fc.property(places, places, (place, other) => {
        const sealed = seal(place, someBytes)
        for (const part of ['id', 'space', 'author', 'epoch', 'version'] as const) {
          if (place[part] === other[part]) continue
          expect(() => openAs({ ...place, [part]: other[part] }, sealed)).toThrow(refusal('not-opened'))
        }
      }),
      runs,
    )
  })

  test('is bound to where one name ends and the next begins', () => {
    const sealed = seal({ ...here, id: 'ab', space: 'c' }, someBytes)
    expect(() => openAs({ ...here, id: 'a', space: 'bc' }, sealed)).toThrow(refusal('not-opened'))
  })

  test('does not open with another key', () => {
    const sealed = seal(here, someBytes)
    const input = { place: here, sealed, spaceKey: freshKey(sodium) }
    expect(() => openBody(sodium, input)).toThrow(refusal('not-opened'))
  })

  test('is refused when another holder of the space key signed it', () => {
    const other = freshIdentity(sodium)
    const sealed = sealBody(sodium, { place: here, body: someBytes, spaceKey, signKey: other.sign.privateKey })
    expect(() => openAs(here, sealed, { authorKey: me.sign.publicKey })).toThrow(refusal('forged'))
  })

  test('is never the same twice', () => {
    expect(seal(here, someBytes)).not.toEqual(seal(here, someBytes))
  })

  test('tells no more of its length than its size class', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(seal(here, body).length).toBe(sizeClass(body.length) + 1 + 24 + 64 + 16)
      }),
      runs,
    )
  })

  test('has a place that is named in full', () => {
    for (const wrong of [
      { id: '' },
      { id: 'a b' },
      { space: 'é' },
      { author: 'x'.repeat(65) },
      { version: 0 },
      { epoch: 1.5 },
    ]) {
      expect(() => seal({ ...here, ...wrong }, someBytes)).toThrow(refusal('not-opened'))
    }
  })
})
