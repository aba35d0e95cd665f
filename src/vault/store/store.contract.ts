// What every store must do; run once for each implementation.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealedFrom } from '../crypto/sealed.ts'
import { sameBytes } from './same-bytes.ts'
import type { Envelope, Store, StoreTrouble } from './store.ts'

/** How to get at one kind of store in a test. */
export interface StoreUnderTest {
  /** Opens an empty store that no other test uses. */
  open(): Promise<Store>
  /** Opens the same place again after `close`; absent where nothing outlives the process. */
  reopen?(): Promise<Store>
}

/** An envelope whose seal is a few bytes of no meaning. */
export function envelopeOf(id: string, version = 1, bytes = [1, 2, 3]): Envelope {
  return { id, space: 'space', epoch: 1, version, author: 'author', sealed: sealedFrom(Uint8Array.from(bytes)) }
}

const trouble = (name: StoreTrouble) => expect.objectContaining({ name: 'StoreError', trouble: name })
const bytes = (...values: number[]) => Uint8Array.from(values)

export function storeContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name}, as a store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test('gives back an envelope as it was put', async () => {
      await store.put(envelopeOf('a'))
      expect(await store.get('a')).toEqual(envelopeOf('a'))
      expect(await store.get('b')).toBeUndefined()
    })

    test('lists every envelope by id, those with capitals too', async () => {
      for (const id of ['b', 'a-1', 'B', '_x', '10', '9']) await store.put(envelopeOf(id))
      expect((await store.list()).map((envelope) => envelope.id)).toEqual(['10', '9', 'B', '_x', 'a-1', 'b'])
    })

    test('takes the next version and no other', async () => {
      await store.put(envelopeOf('a'))
      for (const version of [1, 3])
        await expect(store.put(envelopeOf('a', version))).rejects.toEqual(trouble('conflict'))
      await expect(store.put(envelopeOf('b', 2))).rejects.toEqual(trouble('conflict'))
      await store.put(envelopeOf('a', 2, [9]))
      expect(await store.get('a')).toEqual(envelopeOf('a', 2, [9]))
      expect(await store.get('b')).toBeUndefined()
    })

    test('lets one of several writers of a version win', async () => {
      await store.put(envelopeOf('a'))
      const writers = [1, 2, 3, 4].map((byte) => store.put(envelopeOf('a', 2, [byte])))
      const results = await Promise.allSettled(writers)
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    })

    test('removes an envelope, once or again', async () => {
      await store.put(envelopeOf('a'))
      await store.remove('a')
      await store.remove('a')
      expect(await store.list()).toEqual([])
      await store.put(envelopeOf('a'))
    })

    test('is not changed through what it was given or gave', async () => {
      const given = envelopeOf('a')
      await store.put(given)
      given.sealed[0] = 99
      const got = await store.get('a')
      got!.sealed[1] = 99
      expect(await store.get('a')).toEqual(envelopeOf('a'))
    })

    test('keeps a large envelope whole', async () => {
      const large = Array.from({ length: 200_000 }, (_, at) => at % 251)
      await store.put(envelopeOf('a', 1, large))
      expect(sameBytes((await store.get('a'))?.sealed, Uint8Array.from(large))).toBe(true)
    })

    test('keeps named values', async () => {
      expect(await store.readMeta('salt')).toBeUndefined()
      await store.writeMeta('salt', bytes(1, 2))
      await store.writeMeta('salt', bytes(3))
      expect(await store.readMeta('salt')).toEqual(bytes(3))
      await store.removeMeta('salt')
      await store.removeMeta('salt')
      expect(await store.readMeta('salt')).toBeUndefined()
    })

    test('swaps a named value only for the one that is there', async () => {
      expect(await store.swapMeta('key', bytes(1), bytes(2))).toBe(false)
      expect(await store.swapMeta('key', undefined, bytes(2))).toBe(true)
      expect(await store.swapMeta('key', undefined, bytes(3))).toBe(false)
      expect(await store.swapMeta('key', bytes(1, 2), bytes(3))).toBe(false)
      expect(await store.swapMeta('key', bytes(2), bytes(4))).toBe(true)
      expect(await store.readMeta('key')).toEqual(bytes(4))
    })

    test('lets one of several swaps win', async () => {
      const swaps = await Promise.all([1, 2, 3, 4].map((byte) => store.swapMeta('key', undefined, bytes(byte))))
      expect(swaps.filter(Boolean)).toHaveLength(1)
    })

    test('erases everything and can be used again', async () => {
      await store.put(envelopeOf('a'))
      await store.writeMeta('salt', bytes(1))
      await store.clear()
      expect(await store.list()).toEqual([])
      expect(await store.readMeta('salt')).toBeUndefined()
      await store.put(envelopeOf('a'))
    })

    test('says that it is closed', async () => {
      await store.close()
      await store.close()
      const closed = trouble('closed')
      await expect(store.list()).rejects.toEqual(closed)
      await expect(store.put(envelopeOf('a'))).rejects.toEqual(closed)
      await expect(store.readMeta('salt')).rejects.toEqual(closed)
    })

    if (reopen) {
      test('keeps everything over a restart', async () => {
        await store.put(envelopeOf('a'))
        await store.put(envelopeOf('a', 2, [7]))
        await store.writeMeta('salt', bytes(1))
        await store.close()
        store = await reopen()
        expect(await store.list()).toEqual([envelopeOf('a', 2, [7])])
        expect(await store.readMeta('salt')).toEqual(bytes(1))
      })
    }
  })
}
