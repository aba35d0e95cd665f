// The two key pairs of a person: Ed25519 to sign, X25519 to be sealed to.

import type { Sodium } from './sodium.ts'

/** Raw bytes: 32 each, but 64 for an Ed25519 private key. */
export interface KeyPair {
  publicKey: Uint8Array
  privateKey: Uint8Array
}

/** Who a person is to the others in a space. */
export interface Identity {
  /** Follows from the signing key, so that nobody can put another key under the same name. */
  author: string
  sign: KeyPair
  box: KeyPair
}

/** A new identity from the system's random source. */
export function freshIdentity(sodium: Sodium): Identity {
  const sign = sodium.crypto_sign_keypair()
  const box = sodium.crypto_box_keypair()
  return {
    author: authorOf(sodium, sign.publicKey),
    sign: { publicKey: sign.publicKey, privateKey: sign.privateKey },
    box: { publicKey: box.publicKey, privateKey: box.privateKey },
  }
}

/** The author's name of an Ed25519 public key: BLAKE2b of 128 bits, base64url without padding, 22 characters. */
export function authorOf(sodium: Sodium, publicKey: Uint8Array): string {
  return sodium.to_base64(sodium.crypto_generichash(16, publicKey, null), sodium.base64_variants.URLSAFE_NO_PADDING)
}
