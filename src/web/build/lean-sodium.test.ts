import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshIdentity } from '#vault/crypto/identity.ts'
import { openBody, sealBody } from '#vault/crypto/seal.ts'
import { loadSodium, loadSodiumWithArgon, type Sodium, type SodiumWithArgon } from '#vault/crypto/sodium.ts'
import { freshKeyring, openKeyring, sealKeyring } from '#vault/keys/keyring.ts'
import { leanSodium } from './lean-sodium.ts'
import { takeApart } from './sodium-apart.ts'

const held = globalThis as { leanBytes?: Uint8Array | undefined }
const beside = (wrapper: string, path: string) =>
  readFileSync(fileURLToPath(new URL(path, import.meta.resolve(wrapper))), 'utf8')
const asModule = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

/** libsodium's JavaScript over its lean WebAssembly, as the built page has it. */
async function openLean(wrapper: string, inner: string, path: string) {
  const { around, bytes } = takeApart(beside(wrapper, path))
  const lean = await leanSodium(bytes, beside(wrapper, path))
  held.leanBytes = lean
  const apart = asModule(around('globalThis.leanBytes'))
  const code = beside(wrapper, import.meta.resolve(wrapper)).replace(`from"${inner}"`, `from"${apart}"`)
  const { default: sodium } = await import(/* @vite-ignore */ asModule(code))
  await sodium.ready
  held.leanBytes = undefined
  return { sodium, share: lean.length / bytes.length }
}

let lean: { sodium: Sodium; share: number }
let larger: { sodium: SodiumWithArgon; share: number }
let whole: Sodium

beforeAll(async () => {
  whole = await loadSodium()
  lean = await openLean('libsodium-wrappers', 'libsodium', '../../../libsodium/dist/modules-esm/libsodium.mjs')
  larger = await openLean(
    'libsodium-wrappers-sumo',
    'libsodium-sumo',
    '../../../libsodium-sumo/dist/modules-sumo-esm/libsodium-sumo.mjs',
  )
})

describe('libsodium without what nothing calls', () => {
  test('is much smaller', () => {
    expect(lean.share).toBeLessThan(0.5)
    expect(larger.share).toBeLessThan(0.5)
  })

  test('seals what the whole one opens, and opens what that sealed', () => {
    const master = whole.randombytes_buf(32)
    for (const [from, to] of [
      [lean.sodium, whole],
      [whole, lean.sodium],
    ] as const) {
      const keyring = freshKeyring(from)
      expect(openKeyring(to, sealKeyring(from, keyring, master), master)).toEqual(keyring)
      const { author, sign } = freshIdentity(from)
      const place = { id: 'a', space: 'b', author, epoch: 1, version: 1 }
      const body = new TextEncoder().encode('rain on the window')
      const spaceKey = keyring.home.key
      const sealed = sealBody(from, { place, body, spaceKey, signKey: sign.privateKey })
      expect(openBody(to, { place, sealed, spaceKey, authorKey: sign.publicKey })).toEqual(body)
    }
  })

  test('stretches a PIN to the same key', async () => {
    const stretch = (sodium: SodiumWithArgon) =>
      sodium.crypto_pwhash(32, '1234', new Uint8Array(16), 1, 8192, sodium.crypto_pwhash_ALG_ARGON2ID13)
    expect(stretch(larger.sodium)).toEqual(stretch(await loadSodiumWithArgon()))
  })

  test('draws fresh bytes each time', () => {
    expect(lean.sodium.randombytes_buf(32)).not.toEqual(lean.sodium.randombytes_buf(32))
  })
})

test('a libsodium that lacks what is called is refused aloud', async () => {
  await expect(leanSodium(new Uint8Array(), 'g._malloc=A.a')).rejects.toThrow('lacks crypto_aead_')
})
