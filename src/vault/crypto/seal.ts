// Seals and opens the body of a record. One sealed form everywhere (disk, server, backup):
//
//   format (1 byte) · nonce (24) · XChaCha20-Poly1305( signature (64) · padded body ) with the place as associated data
//
// The Ed25519 signature is over place, nonce and padded body, and lies inside the seal: the cipher's tag then guards
// every byte, and an outsider cannot even see who signed. Who alone holds a space's key may leave the signature
// unchecked, because nobody else could have made the seal (see docs/decisions/keys.md for what that saves).

import { CryptoError } from './crypto-error.ts'
import { pad, unpad } from './padding.ts'
import { type Place, placeBytes } from './place.ts'
import type { Sealed } from './sealed.ts'
import type { Sodium } from './sodium.ts'

const FORMAT = 1
const NONCE_BYTES = 24
const SIGNATURE_BYTES = 64

/** What sealing needs; keys are raw bytes. */
export interface SealInput {
  place: Place
  body: Uint8Array
  spaceKey: Uint8Array
  /** Ed25519 private key of the author, 64 bytes. */
  signKey: Uint8Array
}

/** Pads, signs and seals a body; CryptoError "too-large" above MAX_BODY. */
export function sealBody(sodium: Sodium, { place, body, spaceKey, signKey }: SealInput): Sealed {
  const bound = placeBytes(place)
  const nonce = sodium.randombytes_buf(NONCE_BYTES)
  const padded = pad(body)
  const signature = sodium.crypto_sign_detached(joined(bound, nonce, padded), signKey)
  const inside = joined(signature, padded)
  const hidden = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(inside, bound, null, nonce, spaceKey)
  return joined(Uint8Array.of(FORMAT), nonce, hidden) as Sealed
}

/** What opening needs; without `authorKey` (Ed25519 public, 32 bytes) the signature is not checked. */
export interface OpenInput {
  place: Place
  sealed: Sealed
  spaceKey: Uint8Array
  authorKey?: Uint8Array
}

/** Opens a sealed body; CryptoError "not-opened" when key, place or any byte differs, "forged" when the author did not sign. */
export function openBody(sodium: Sodium, { place, sealed, spaceKey, authorKey }: OpenInput): Uint8Array {
  const bound = placeBytes(place)
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES) {
    throw new CryptoError('not-opened', 'the bytes are in no known format')
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const inside = decrypted(sodium, { hidden: sealed.subarray(1 + NONCE_BYTES), bound, nonce, key: spaceKey })
  const padded = inside.subarray(SIGNATURE_BYTES)
  if (authorKey) {
    const signature = inside.subarray(0, SIGNATURE_BYTES)
    const signed = sodium.crypto_sign_verify_detached(signature, joined(bound, nonce, padded), authorKey)
    if (!signed) throw new CryptoError('forged', 'the record is not signed by its author')
  }
  return unpad(padded)
}

interface Hidden {
  hidden: Uint8Array
  bound: Uint8Array
  nonce: Uint8Array
  key: Uint8Array
}

function decrypted(sodium: Sodium, { hidden, bound, nonce, key }: Hidden): Uint8Array {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, hidden, bound, nonce, key)
  } catch (cause) {
    throw new CryptoError('not-opened', 'the seal does not open', { cause })
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
