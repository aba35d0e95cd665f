// The master key as it lies in the store: wrapped by the device key and, with a PIN, first by a key stretched from the
// PIN. Both are then needed: the PIN alone opens nothing elsewhere, the device alone opens nothing.

import * as z from 'zod/mini'
import { CryptoError } from '../crypto/crypto-error.ts'
import { boxSecret, unboxSecret } from '../crypto/secret-box.ts'
import type { Sodium } from '../crypto/sodium.ts'
import { assertStrong, freshStretch, type Stretch, stretched } from '../crypto/stretch.ts'
import type { DeviceKey } from './device-key.ts'

const PURPOSE = 'amante/master-by-pin/1'

/** The master key as it is kept. */
export interface MasterWrap {
  /** Present when a PIN is set. */
  stretch?: Stretch
  /** What the device key wrapped. */
  wrapped: Uint8Array
}

/** What wrapping takes. */
export interface WrapInput {
  masterKey: Uint8Array
  deviceKey: DeviceKey
  pin?: string
}

/** Wraps the master key for this device, and by the PIN where one is given. */
export async function wrapMaster(sodium: Sodium, { masterKey, deviceKey, pin }: WrapInput): Promise<MasterWrap> {
  if (pin === undefined) return { wrapped: await deviceKey.wrap(masterKey) }
  const stretch = freshStretch(sodium)
  const key = await stretched(pin, stretch)
  const inner = boxSecret(sodium, { key, purpose: PURPOSE, secret: masterKey })
  return { stretch, wrapped: await deviceKey.wrap(inner) }
}

/** Takes off what the device put on; KeyError when this is not the device. The result is the master key, or still wrapped by the PIN. */
export function unwrapByDevice(wrap: MasterWrap, deviceKey: DeviceKey): Promise<Uint8Array> {
  if (wrap.stretch) assertStrong(wrap.stretch)
  return deviceKey.unwrap(wrap.wrapped)
}

/** Takes off what the PIN put on; undefined for a wrong PIN. */
export async function unwrapByPin(
  sodium: Sodium,
  inner: Uint8Array,
  { pin, stretch }: { pin: string; stretch: Stretch },
): Promise<Uint8Array | undefined> {
  const key = await stretched(pin, stretch)
  try {
    return unboxSecret(sodium, { key, purpose: PURPOSE, box: inner })
  } catch (error) {
    if (error instanceof CryptoError && error.trouble === 'not-opened') return undefined
    throw error
  }
}

const wrapSchema = z.object({
  format: z.literal(1),
  stretch: z.optional(z.object({ salt: z.string(), passes: z.number(), memory: z.number() })),
  wrapped: z.string(),
})

/** The wrap as bytes for the store. */
export function encodeWrap({ stretch, wrapped }: MasterWrap): Uint8Array {
  const stored: z.infer<typeof wrapSchema> = { format: 1, wrapped: toBase64(wrapped) }
  if (stretch) stored.stretch = { ...stretch, salt: toBase64(stretch.salt) }
  return new TextEncoder().encode(JSON.stringify(stored))
}

/** The wrap from the store's bytes; undefined when they are not one. */
export function decodeWrap(bytes: Uint8Array): MasterWrap | undefined {
  try {
    const { stretch, wrapped } = wrapSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    const outer = { wrapped: fromBase64(wrapped) }
    return stretch ? { ...outer, stretch: { ...stretch, salt: fromBase64(stretch.salt) } } : outer
  } catch {
    return undefined
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
