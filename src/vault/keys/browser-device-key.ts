// A WebCrypto key that no script can read out, kept by the browser in a database of its own. A copy of the records
// without this browser's profile does not open.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { databaseErrorOf } from '../store/database-error.ts'
import { type DeviceKey, KeyError } from './device-key.ts'

interface DeviceSchema extends DBSchema {
  keys: { key: string; value: CryptoKey }
}

const DATABASE = 'amante-device'
const NAME = 'device-key'
const NONCE_BYTES = 12

/** insecure-context: plain http to another machine has no WebCrypto. storage-blocked: the browser keeps nothing here. */
export type NoDeviceKey = 'insecure-context' | 'storage-blocked'

/** What the page offers; a part that is missing is a reason, not an error. */
export interface PageScope {
  isSecureContext?: boolean
  crypto?: { subtle?: SubtleCrypto }
}

/** Finds out whether this page may keep a key, and gives the door to it; the app keeps things in memory only where not. */
export async function browserDeviceKey(
  database = DATABASE,
  scope: PageScope = globalThis,
): Promise<{ ok: true; deviceKey: DeviceKey } | { ok: false; why: NoDeviceKey }> {
  if (!scope.isSecureContext || !scope.crypto?.subtle) return { ok: false, why: 'insecure-context' }
  try {
    // Opened and closed at once: a private window may have the interface and refuse its use.
    const db = await openKeys(database)
    db.close()
  } catch {
    return { ok: false, why: 'storage-blocked' }
  }
  return { ok: true, deviceKey: keyIn(database) }
}

function keyIn(database: string): DeviceKey {
  return {
    async wrap(secret) {
      const key = (await findKey(database)) ?? (await makeKey(database))
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain(secret))
      const wrapped = new Uint8Array(NONCE_BYTES + hidden.byteLength)
      wrapped.set(iv)
      wrapped.set(new Uint8Array(hidden), NONCE_BYTES)
      return wrapped
    },
    async unwrap(wrapped) {
      const key = await findKey(database)
      if (!key) throw new KeyError('gone', 'the browser holds no key any more')
      const iv = plain(wrapped.subarray(0, NONCE_BYTES))
      try {
        const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, plain(wrapped.subarray(NONCE_BYTES)))
        return new Uint8Array(opened)
      } catch (cause) {
        throw new KeyError('refused', 'wrapped by another key', { cause })
      }
    },
    async destroy() {
      await withKeys(database, (db) => db.clear('keys'))
    },
  }
}

function findKey(database: string): Promise<CryptoKey | undefined> {
  return withKeys(database, (db) => db.get('keys', NAME))
}

async function makeKey(database: string): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return withKeys(database, async (db) => {
    // Another tab may have been first: one transaction decides, and both use what it left.
    const transaction = db.transaction('keys', 'readwrite', { durability: 'strict' })
    const found = await transaction.store.get(NAME)
    if (!found) await transaction.store.put(fresh, NAME)
    await transaction.done
    return found ?? fresh
  })
}

async function withKeys<T>(database: string, use: (db: IDBPDatabase<DeviceSchema>) => Promise<T>): Promise<T> {
  let db: IDBPDatabase<DeviceSchema> | undefined
  try {
    db = await openKeys(database)
    return await use(db)
  } catch (error) {
    throw databaseErrorOf(error)
  } finally {
    db?.close()
  }
}

function openKeys(database: string): Promise<IDBPDatabase<DeviceSchema>> {
  return openDB<DeviceSchema>(database, 1, { upgrade: (db) => void db.createObjectStore('keys') })
}

// WebCrypto's types refuse bytes that might be shared between threads; ours never are.
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
