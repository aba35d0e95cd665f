// Seals keys with other keys. A purpose is bound in, so that a box made for one use does not open in another.

import { CryptoError } from './crypto-error.ts'
import type { Sodium } from './sodium.ts'

const NONCE_BYTES = 24

/** Every use of a secret box. */
export type Purpose = 'amante/keyring/1' | 'amante/master-by-pin/1' | 'amante/master-by-device/1'

/** A fresh random key of 32 bytes. */
export function freshKey(sodium: Sodium): Uint8Array {
  return sodium.randombytes_buf(32)
}

/** Nonce and XChaCha20-Poly1305 of the secret under a 32-byte key. */
export function boxSecret(sodium: Sodium, { key, purpose, secret }: BoxInput): Uint8Array {
  const nonce = sodium.randombytes_buf(NONCE_BYTES)
  const hidden = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(secret, purpose, null, nonce, key)
  const box = new Uint8Array(NONCE_BYTES + hidden.length)
  box.set(nonce)
  box.set(hidden, NONCE_BYTES)
  return box
}

/** What boxing takes; the key has 32 bytes. */
export interface BoxInput {
  key: Uint8Array
  purpose: Purpose
  secret: Uint8Array
}

/** The secret of a box; CryptoError "not-opened" for another key, another purpose or changed bytes. */
export function unboxSecret(sodium: Sodium, { key, purpose, box }: UnboxInput): Uint8Array {
  const nonce = box.subarray(0, NONCE_BYTES)
  try {
    const hidden = box.subarray(NONCE_BYTES)
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, hidden, purpose, nonce, key)
  } catch (cause) {
    throw new CryptoError('not-opened', 'the box does not open', { cause })
  }
}

/** What unboxing takes; the key has 32 bytes. */
export interface UnboxInput {
  key: Uint8Array
  purpose: Purpose
  box: Uint8Array
}
