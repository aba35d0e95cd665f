// Size classes, so that the length of a sealed record tells as little as can be: a short "yes" and a page of a diary
// look alike. Padding is inside the seal: four bytes of length, the body, zeros.

import { CryptoError } from './crypto-error.ts'

const KIB = 1024
const LENGTH_BYTES = 4
const SMALLEST = 1 * KIB
const STEP = 64 * KIB

/** The most one record may hold, in bytes. */
export const MAX_BODY = 8 * KIB * KIB

/** The class, in bytes, of a body of `length` bytes: 1, 2, 4, 8, 16, 32, 64 KiB, and from there in steps of 64 KiB. */
export function sizeClass(length: number): number {
  const needed = length + LENGTH_BYTES
  if (needed > STEP) return Math.ceil(needed / STEP) * STEP
  let size = SMALLEST
  while (size < needed) size *= 2
  return size
}

/** Fills a body up to its class; CryptoError "too-large" above MAX_BODY. */
export function pad(body: Uint8Array): Uint8Array {
  if (body.length > MAX_BODY) throw new CryptoError('too-large', 'the record is too large to seal')
  const padded = new Uint8Array(sizeClass(body.length))
  new DataView(padded.buffer).setUint32(0, body.length)
  padded.set(body, LENGTH_BYTES)
  return padded
}

/** Takes the body out again; CryptoError "not-opened" when the length inside does not fit its class. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < SMALLEST) throw new CryptoError('not-opened', 'the padding is too short')
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (length > MAX_BODY || sizeClass(length) !== padded.length) {
    throw new CryptoError('not-opened', 'the padding does not fit its size class')
  }
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
}
