// The two named values that hold the keys: `master` (the master key, wrapped) and `keyring` (what the master key opens).
// Each is first written only where nothing is, so that two tabs that start together end up with the same keys.

import { freshKey } from '../crypto/secret-box.ts'
import type { Sodium } from '../crypto/sodium.ts'
import type { Store } from '../store/store.ts'
import { type DeviceKey, KeyError } from './device-key.ts'
import { freshKeyring, type Keyring, openKeyring, sealKeyring } from './keyring.ts'
import { decodeWrap, encodeWrap, type MasterWrap, wrapMaster } from './master-wrap.ts'

const MASTER = 'master'
const KEYRING = 'keyring'

/** A wrap with the bytes it was read from, which say later whether it is still the one that is there. */
export interface StoredWrap {
  wrap: MasterWrap
  bytes: Uint8Array
}

/** The wrapped master key; undefined where none was made yet, KeyError "gone" where records are without one, "damaged" for other bytes. */
export async function readWrap(store: Store): Promise<StoredWrap | undefined> {
  const bytes = await store.readMeta(MASTER)
  if (bytes) {
    const wrap = decodeWrap(bytes)
    if (!wrap) throw new KeyError('damaged', 'the wrapped master key is damaged')
    return { wrap, bytes }
  }
  await assertNothingKept(store)
  return undefined
}

/** Makes a master key where there is none, and gives what is then there: another tab's, if that was faster. */
export async function makeWrap(sodium: Sodium, store: Store, deviceKey: DeviceKey): Promise<StoredWrap> {
  const masterKey = freshKey(sodium)
  const bytes = encodeWrap(await wrapMaster(sodium, { masterKey, deviceKey }))
  masterKey.fill(0)
  await store.swapMeta(MASTER, undefined, bytes)
  const stored = await readWrap(store)
  if (!stored) throw new KeyError('gone', 'the master key was erased while it was made')
  return stored
}

/** Puts another wrap in the place of the one that was read; false when another tab did so first. */
export function replaceWrap(store: Store, before: StoredWrap, wrap: MasterWrap): Promise<boolean> {
  return store.swapMeta(MASTER, before.bytes, encodeWrap(wrap))
}

/** The keyring, made at the first unlock; KeyError "gone" where records are without one, "damaged" when it does not open. */
export async function readKeyring(sodium: Sodium, store: Store, masterKey: Uint8Array): Promise<Keyring> {
  const box = (await store.readMeta(KEYRING)) ?? (await makeKeyring(sodium, store, { masterKey, instead: undefined }))
  try {
    return openKeyring(sodium, box, masterKey)
  } catch (cause) {
    if ((await store.list()).length > 0) throw new KeyError('damaged', 'the keyring does not open', { cause })
  }
  // Nothing is kept: it was sealed by a tab whose master key was erased meanwhile, and opens nothing.
  const fresh = await makeKeyring(sodium, store, { masterKey, instead: box })
  try {
    return openKeyring(sodium, fresh, masterKey)
  } catch (cause) {
    throw new KeyError('damaged', 'the keyring does not open', { cause })
  }
}

/** Makes a keyring in the place of what was there, and gives what is then there: another tab's, if that was faster. */
async function makeKeyring(
  sodium: Sodium,
  store: Store,
  { masterKey, instead }: { masterKey: Uint8Array; instead: Uint8Array | undefined },
): Promise<Uint8Array> {
  await assertNothingKept(store)
  await store.swapMeta(KEYRING, instead, sealKeyring(sodium, freshKeyring(sodium), masterKey))
  const box = await store.readMeta(KEYRING)
  if (!box) throw new KeyError('gone', 'the keyring was erased while it was made')
  return box
}

/** Removes what wraps and holds the keys; the records are then closed for good. */
export async function removeKeys(store: Store): Promise<void> {
  await store.removeMeta(MASTER)
  await store.removeMeta(KEYRING)
}

// New keys beside old records would hide that the old ones are lost.
async function assertNothingKept(store: Store): Promise<void> {
  const kept = await store.list()
  if (kept.length > 0) throw new KeyError('gone', 'there are records and no key')
}
