// An envelope as one file: a line that names it, a line of JSON with the place, then the sealed bytes.

import * as z from 'zod/mini'
import { isPlace } from '../crypto/place.ts'
import { sealedFrom } from '../crypto/sealed.ts'
import type { Envelope } from './store.ts'

const FIRST_LINE = 'amante envelope 1\n'
const NEW_LINE = 10
const placeSchema = z.object({
  id: z.string(),
  space: z.string(),
  epoch: z.number(),
  version: z.number(),
  author: z.string(),
})

/** The bytes of the file. */
export function encodeEnvelope({ sealed, ...place }: Envelope): Uint8Array {
  const { id, space, epoch, version, author } = place
  const head = new TextEncoder().encode(`${FIRST_LINE}${JSON.stringify({ id, space, epoch, version, author })}\n`)
  const bytes = new Uint8Array(head.length + sealed.length)
  bytes.set(head)
  bytes.set(sealed, head.length)
  return bytes
}

/** The envelope of a file; with an empty space and version 0 when its frame is damaged or names another id. */
export function decodeEnvelope(id: string, bytes: Uint8Array): Envelope {
  const end = bytes.indexOf(NEW_LINE, FIRST_LINE.length)
  const place = end < 0 ? undefined : decodePlace(bytes.subarray(0, end))
  if (!place || place.id !== id) {
    return { id, space: '', epoch: 0, version: 0, author: '', sealed: sealedFrom(new Uint8Array(bytes)) }
  }
  return { ...place, sealed: sealedFrom(new Uint8Array(bytes.subarray(end + 1))) }
}

function decodePlace(head: Uint8Array): Omit<Envelope, 'sealed'> | undefined {
  const text = new TextDecoder().decode(head)
  if (!text.startsWith(FIRST_LINE)) return undefined
  try {
    const place = placeSchema.parse(JSON.parse(text.slice(FIRST_LINE.length)))
    return isPlace(place) ? place : undefined
  } catch {
    return undefined
  }
}
