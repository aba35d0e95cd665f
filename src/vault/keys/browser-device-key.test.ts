import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { browserDeviceKey } from './browser-device-key.ts'
import { deviceKeyContract } from './device-key.contract.ts'
import type { DeviceKey } from './device-key.ts'

const page = { isSecureContext: true, crypto }
let count = 0

async function keyIn(database: string): Promise<DeviceKey> {
  const found = await browserDeviceKey(database, page)
  if (!found.ok) throw new Error(found.why)
  return found.deviceKey
}

deviceKeyContract('a browser', () => keyIn(`device-${++count}`))

describe('a browser', () => {
  test('keeps a key that no script can read out', async () => {
    const wrapped = await (await keyIn('kept')).wrap(new Uint8Array(32))
    expect(await (await keyIn('kept')).unwrap(wrapped)).toEqual(new Uint8Array(32))
    const db = await openDB('kept')
    const key: CryptoKey = await db.get('keys', 'device-key')
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    db.close()
  })

  test.each([
    ['plain http to another machine', { isSecureContext: false, crypto }],
    ['no WebCrypto', { isSecureContext: true, crypto: {} }],
    ['nothing at all', {}],
  ])('says that it cannot with %s', async (_, scope) => {
    expect(await browserDeviceKey('unused', scope)).toEqual({ ok: false, why: 'insecure-context' })
  })

  test('says so where the browser keeps nothing', async () => {
    const real = indexedDB.open
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
    expect(await browserDeviceKey('unused', page)).toEqual({ ok: false, why: 'storage-blocked' })
    indexedDB.open = real
  })
})
