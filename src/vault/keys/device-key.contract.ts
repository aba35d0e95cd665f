// What every device key must do; run once for each implementation.

import { describe, expect, test } from 'vitest'
import type { DeviceKey, KeyTrouble } from './device-key.ts'

const secret = Uint8Array.from({ length: 32 }, (_, at) => at)
const trouble = (name: KeyTrouble) => expect.objectContaining({ name: 'KeyError', trouble: name })

/** `open` gives a device that has no key yet, another one with each call. */
export function deviceKeyContract(name: string, open: () => Promise<DeviceKey>): void {
  describe(`${name}, as a device key`, () => {
    test('gives back what it wrapped, each time in other bytes', async () => {
      const key = await open()
      const [one, two] = [await key.wrap(secret), await key.wrap(secret)]
      expect(one).not.toEqual(two)
      expect(await key.unwrap(one)).toEqual(secret)
      expect(await key.unwrap(two)).toEqual(secret)
    })

    test('uses one key for two that ask at the same time', async () => {
      const key = await open()
      const wraps = await Promise.all([key.wrap(secret), key.wrap(secret), key.wrap(secret)])
      for (const wrapped of wraps) expect(await key.unwrap(wrapped)).toEqual(secret)
    })

    test('opens nothing of another device, and nothing that was changed', async () => {
      const [key, other] = [await open(), await open()]
      const wrapped = await key.wrap(secret)
      await other.wrap(secret)
      await expect(other.unwrap(wrapped)).rejects.toEqual(trouble('refused'))
      wrapped[wrapped.length - 1]! ^= 1
      await expect(key.unwrap(wrapped)).rejects.toEqual(trouble('refused'))
      await expect(key.unwrap(new Uint8Array(3))).rejects.toEqual(trouble('refused'))
    })

    test('makes no key to open with', async () => {
      const wrapped = await (await open()).wrap(secret)
      await expect((await open()).unwrap(wrapped)).rejects.toEqual(trouble('gone'))
    })

    test('opens nothing any more once destroyed', async () => {
      const key = await open()
      await key.destroy()
      const wrapped = await key.wrap(secret)
      await key.destroy()
      await expect(key.unwrap(wrapped)).rejects.toEqual(trouble('gone'))
      await key.wrap(secret)
      await expect(key.unwrap(wrapped)).rejects.toEqual(trouble('refused'))
    })
  })
}
