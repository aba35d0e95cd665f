// Turns records into envelopes and back with the keys of one person.

import { CryptoError } from './crypto/crypto-error.ts'
import { isPlace } from './crypto/place.ts'
import { openBody, sealBody } from './crypto/seal.ts'
import type { Sodium } from './crypto/sodium.ts'
import type { Keyring } from './keys/keyring.ts'
import { isKind, parseBody } from './record-schemas.ts'
import type { Kept } from './records.ts'
import type { Envelope } from './store/store.ts'
import type { Unreadable } from './vault.ts'

/** What came of opening: the record, or why it is set aside. */
export type Opened = { ok: true; record: Kept } | { ok: false; reason: Unreadable['reason'] }

/** `signature` also proves who wrote it; `seal` is enough where nobody else holds the key. */
export type Proof = 'seal' | 'signature'

/** Seals and opens records; opening never throws. */
export interface RecordBox {
  seal(record: Kept): Envelope
  open(envelope: Envelope, proof: Proof): Opened
}

/** A box over the person's own space. */
export function recordBox(sodium: Sodium, { identity, home }: Keyring): RecordBox {
  return {
    seal(record) {
      const { id, version } = record
      const place = { id, space: home.space, epoch: home.epoch, version, author: identity.author }
      const body = encode(record)
      return {
        ...place,
        sealed: sealBody(sodium, { place, body, spaceKey: home.key, signKey: identity.sign.privateKey }),
      }
    },
    open(envelope, proof) {
      if (!isPlace(envelope)) return { ok: false, reason: 'damaged' }
      const { space, epoch, author } = envelope
      const ours = space === home.space && epoch === home.epoch && author === identity.author
      if (!ours) return { ok: false, reason: 'not-ours' }
      const authorKey = proof === 'signature' ? { authorKey: identity.sign.publicKey } : {}
      const { sealed, ...place } = envelope
      try {
        return decode(envelope, openBody(sodium, { place, sealed, spaceKey: home.key, ...authorKey }))
      } catch (error) {
        const forged = error instanceof CryptoError && error.trouble === 'forged'
        return { ok: false, reason: forged ? 'not-ours' : 'damaged' }
      }
    },
  }
}

function encode({ kind, createdAt, changedAt, body }: Kept): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ kind, createdAt, changedAt, body }))
}

function decode({ id, version }: Envelope, bytes: Uint8Array): Opened {
  const inside = readJson(bytes)
  if (!inside || !isKind(inside.kind)) return { ok: false, reason: 'unknown-shape' }
  const { kind, createdAt, changedAt } = inside
  const body = parseBody(kind, inside.body)
  if (!body) return { ok: false, reason: 'unknown-shape' }
  return { ok: true, record: { id, kind, version, createdAt, changedAt, body } }
}

interface Inside {
  kind: string
  createdAt: number
  changedAt: number
  body: unknown
}

function readJson(bytes: Uint8Array): Inside | undefined {
  try {
    const value: Partial<Inside> | null = JSON.parse(new TextDecoder().decode(bytes))
    const { kind, createdAt, changedAt, body } = value ?? {}
    const whole = typeof kind === 'string' && typeof createdAt === 'number' && typeof changedAt === 'number'
    return whole ? { kind, createdAt, changedAt, body } : undefined
  } catch {
    return undefined
  }
}
