// Where a record belongs, as bytes that can be read in one way only. They go into the seal as associated data, so that
// a sealed body moved to another id, space, epoch, version or author does not open.

import { CryptoError } from './crypto-error.ts'

/** The part of an envelope that lies outside the seal. */
export interface Place {
  id: string
  space: string
  epoch: number
  version: number
  author: string
}

const LABEL = 'amante/record/1'
const NAME = /^[A-Za-z0-9_-]{1,64}$/
const encoder = new TextEncoder()

/** True for what may be an id of a record, a space or an author: 1 to 64 of A-Z, a-z, 0-9, "_" and "-". */
export function isName(text: string): boolean {
  return NAME.test(text)
}

/** True when every part of a place is what it must be; a damaged envelope often is not. */
export function isPlace(place: Place): boolean {
  const { id, space, author, epoch, version } = place
  return [id, space, author].every(isName) && [epoch, version].every((n) => Number.isSafeInteger(n) && n > 0)
}

/** The canonical bytes: each text after its length, each number as eight bytes, most significant first. */
export function placeBytes(place: Place): Uint8Array {
  if (!isPlace(place)) throw new CryptoError('not-opened', 'the envelope does not name a place')
  const texts = [LABEL, place.id, place.space, place.author]
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 1 + text.length, 16))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const text of texts) {
    bytes[at] = text.length
    encoder.encodeInto(text, bytes.subarray(at + 1))
    at += 1 + text.length
  }
  view.setBigUint64(at, BigInt(place.epoch))
  view.setBigUint64(at + 8, BigInt(place.version))
  return bytes
}
