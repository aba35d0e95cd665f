// A device key in a file that only its owner may read. It guards against a copied record or backup, not against
// whoever reads the whole profile: that takes a PIN.

import { chmod, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { boxSecret, freshKey, unboxSecret } from '../crypto/secret-box.ts'
import { loadSodium, type Sodium } from '../crypto/sodium.ts'
import { storeErrorOf, syncFolder, writeDurably } from '../store/durable-files.ts'
import { type DeviceKey, KeyError } from './device-key.ts'

const PURPOSE = 'amante/master-by-device/1'
const KEY_BYTES = 32

/** A device key kept in the file `path` with mode 0600, made when something is first wrapped; its folder must exist. StoreError where the file cannot be used. */
export function folderDeviceKey(path: string): DeviceKey {
  let looking: Promise<Uint8Array> | undefined
  return {
    async wrap(secret) {
      const sodium = await loadSodium()
      looking ??= readOrMakeKey(path, sodium).finally(() => {
        looking = undefined
      })
      const key = await looking
      return boxSecret(sodium, { key, purpose: PURPOSE, secret })
    },
    async unwrap(wrapped) {
      const sodium = await loadSodium()
      const key = await readKey(path)
      if (!key) throw new KeyError('gone', 'there is no key file')
      try {
        return unboxSecret(sodium, { key, purpose: PURPOSE, box: wrapped })
      } catch (cause) {
        throw new KeyError('refused', 'wrapped by another key', { cause })
      }
    },
    async destroy() {
      await rm(path, { force: true }).catch(rethrown)
      await syncFolder(dirname(path)).catch(rethrown)
    },
  }
}

async function readOrMakeKey(path: string, sodium: Sodium): Promise<Uint8Array> {
  const found = await readKey(path)
  if (found) return found
  const key = freshKey(sodium)
  await writeDurably(path, key).catch(rethrown)
  return key
}

async function readKey(path: string): Promise<Uint8Array | undefined> {
  const key = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    return rethrown(error)
  })
  if (!key) return undefined
  if (key.length !== KEY_BYTES) throw new KeyError('damaged', 'the key file is damaged')
  // A copy or an unpacked archive may have opened it to others.
  await chmod(path, 0o600).catch(rethrown)
  return key
}

function rethrown(error: unknown): never {
  throw storeErrorOf(error)
}
