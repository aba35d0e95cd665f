// Turns a few typed characters into a key, slowly on purpose: Argon2id (RFC 9106).

import { CryptoError } from './crypto-error.ts'
import { loadSodiumWithArgon, type Sodium } from './sodium.ts'

const MIB = 1024 * 1024
const SALT_BYTES = 16
const KEY_BYTES = 32

/** How a text was stretched; kept beside what its key wraps. `memory` is in bytes. */
export interface Stretch {
  salt: Uint8Array
  passes: number
  memory: number
}

/** Nothing weaker is ever used, whatever a disk or a server says. */
export const STRETCH_FLOOR = { passes: 3, memory: 64 * MIB } as const

// A forged parameter must not be able to take all the memory of a phone either.
const CEILING = { passes: 24, memory: 1024 * MIB } as const

/** Today's parameters with a fresh salt. */
export function freshStretch(sodium: Sodium): Stretch {
  return { ...STRETCH_FLOOR, salt: sodium.randombytes_buf(SALT_BYTES) }
}

/** A 32-byte key from typed text; the same text in another Unicode form gives the same key. CryptoError "weakened" outside floor and ceiling, "unavailable" without memory for it. */
export async function stretched(text: string, how: Stretch): Promise<Uint8Array> {
  assertStrong(how)
  const sodium = await loadSodiumWithArgon()
  const typed = new TextEncoder().encode(text.normalize('NFKC'))
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  try {
    return sodium.crypto_pwhash(KEY_BYTES, typed, how.salt, how.passes, how.memory, algorithm)
  } catch (cause) {
    throw new CryptoError('unavailable', 'not enough memory to stretch the text', { cause })
  }
}

/** CryptoError "weakened" when stored parameters are not ones that this program would have written. */
export function assertStrong({ salt, passes, memory }: Stretch): void {
  const whole = Number.isSafeInteger(passes) && Number.isSafeInteger(memory)
  const strong = passes >= STRETCH_FLOOR.passes && memory >= STRETCH_FLOOR.memory && salt.length === SALT_BYTES
  const bearable = passes <= CEILING.passes && memory <= CEILING.memory
  if (!whole || !strong || !bearable) throw new CryptoError('weakened', 'stored Argon2id parameters are refused')
}
