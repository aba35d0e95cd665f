// What the master key opens: who the person is, and the keys of their spaces.

import * as z from 'zod/mini'
import { authorOf, freshIdentity, type Identity } from '../crypto/identity.ts'
import { boxSecret, freshKey, unboxSecret } from '../crypto/secret-box.ts'
import type { Sodium } from '../crypto/sodium.ts'

/** The key of a space in one epoch, 32 bytes. */
export interface SpaceKey {
  space: string
  epoch: number
  key: Uint8Array
}

/** Everything the master key opens. */
export interface Keyring {
  identity: Identity
  /** The person's own space, of which nobody else holds a key. */
  home: SpaceKey
}

const PURPOSE = 'amante/keyring/1'
const pairSchema = z.object({ publicKey: z.string(), privateKey: z.string() })
const keyringSchema = z.object({
  format: z.literal(1),
  sign: pairSchema,
  box: pairSchema,
  home: z.object({ space: z.string(), epoch: z.number(), key: z.string() }),
})

/** A new identity and a private space in its first epoch. */
export function freshKeyring(sodium: Sodium): Keyring {
  const space = sodium.to_base64(sodium.randombytes_buf(16), sodium.base64_variants.URLSAFE_NO_PADDING)
  return { identity: freshIdentity(sodium), home: { space, epoch: 1, key: freshKey(sodium) } }
}

/** The keyring sealed by the master key. */
export function sealKeyring(sodium: Sodium, { identity, home }: Keyring, masterKey: Uint8Array): Uint8Array {
  const text = (bytes: Uint8Array) => sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL)
  const pair = (keys: Identity['sign']) => ({
    publicKey: text(keys.publicKey),
    privateKey: text(keys.privateKey),
  })
  const stored: z.infer<typeof keyringSchema> = {
    format: 1,
    sign: pair(identity.sign),
    box: pair(identity.box),
    home: { ...home, key: text(home.key) },
  }
  const secret = new TextEncoder().encode(JSON.stringify(stored))
  return boxSecret(sodium, { key: masterKey, purpose: PURPOSE, secret })
}

/** The keyring again; CryptoError "not-opened" for another master key, an error of zod for an unknown shape. */
export function openKeyring(sodium: Sodium, box: Uint8Array, masterKey: Uint8Array): Keyring {
  const secret = unboxSecret(sodium, { key: masterKey, purpose: PURPOSE, box })
  const { sign, box: boxPair, home } = keyringSchema.parse(JSON.parse(new TextDecoder().decode(secret)))
  const bytes = (text: string) => sodium.from_base64(text, sodium.base64_variants.ORIGINAL)
  const pair = (keys: typeof sign) => ({ publicKey: bytes(keys.publicKey), privateKey: bytes(keys.privateKey) })
  const signPair = pair(sign)
  return {
    identity: { author: authorOf(sodium, signPair.publicKey), sign: signPair, box: pair(boxPair) },
    home: { ...home, key: bytes(home.key) },
  }
}

/** Overwrites every private key in memory. */
export function wipeKeyring({ identity, home }: Keyring): void {
  for (const secret of [identity.sign.privateKey, identity.box.privateKey, home.key]) secret.fill(0)
}
