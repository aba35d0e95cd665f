import { describe, expect, test } from 'vitest'
import { freshIdentity } from './crypto/identity.ts'
import { sealBody } from './crypto/seal.ts'
import { loadSodium } from './crypto/sodium.ts'
import { freshKeyring } from './keys/keyring.ts'
import { recordBox } from './record-box.ts'
import type { Kept } from './records.ts'
import { coachTurn } from './vault.fixture.ts'

const sodium = await loadSodium()
const keyring = freshKeyring(sodium)
const box = recordBox(sodium, keyring)
const record: Kept = { id: 'a', kind: 'turn', version: 1, createdAt: 1, changedAt: 2, body: coachTurn }

/** An envelope of ours around whatever text. */
function envelopeAround(text: string) {
  const { identity, home } = keyring
  const place = { id: 'a', space: home.space, epoch: home.epoch, version: 1, author: identity.author }
  const body = new TextEncoder().encode(text)
  return { ...place, sealed: sealBody(sodium, { place, body, spaceKey: home.key, signKey: identity.sign.privateKey }) }
}

describe('a box of records', () => {
  test('gives back what was put in, by either proof', () => {
    const envelope = box.seal(record)
    expect(box.open(envelope, 'seal')).toEqual({ ok: true, record })
    expect(box.open(envelope, 'signature')).toEqual({ ok: true, record })
  })

  test('refuses by signature what another holder of the space key put under our name', () => {
    const { sign } = freshIdentity(sodium)
    const forger = recordBox(sodium, { ...keyring, identity: { ...keyring.identity, sign } })
    expect(box.open(forger.seal(record), 'signature')).toEqual({ ok: false, reason: 'not-ours' })
  })

  test.each([
    'no JSON',
    'null',
    '[]',
    '{"kind":"turn","createdAt":1,"changedAt":1}',
    '{"kind":"turn","createdAt":"1","changedAt":1,"body":{}}',
    '{"kind":"turn","createdAt":1,"changedAt":1,"body":{"talk":"a","order":1,"who":"nobody","text":""}}',
    '{"kind":"toString","createdAt":1,"changedAt":1,"body":{}}',
    '{"kind":"dream","createdAt":1,"changedAt":1,"body":{}}',
  ])('sets aside a shape it does not know: %s', (text) => {
    expect(box.open(envelopeAround(text), 'signature')).toEqual({ ok: false, reason: 'unknown-shape' })
  })
})
