import { boxSecret, freshKey, unboxSecret } from '../crypto/secret-box.ts'
import { loadSodium } from '../crypto/sodium.ts'
import { type DeviceKey, KeyError } from './device-key.ts'

const PURPOSE = 'amante/master-by-device/1'

/** A device key that is gone with the process: for keeping nothing. */
export function memoryDeviceKey(): DeviceKey {
  let key: Uint8Array | undefined
  return {
    async wrap(secret) {
      const sodium = await loadSodium()
      key ??= freshKey(sodium)
      return boxSecret(sodium, { key, purpose: PURPOSE, secret })
    },
    async unwrap(wrapped) {
      const sodium = await loadSodium()
      if (!key) throw new KeyError('gone', 'there is no device key')
      try {
        return unboxSecret(sodium, { key, purpose: PURPOSE, box: wrapped })
      } catch (cause) {
        throw new KeyError('refused', 'wrapped by another key', { cause })
      }
    },
    async destroy() {
      key?.fill(0)
      key = undefined
    },
  }
}
