import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { takeApart } from './sodium-apart.ts'

const file = fileURLToPath(
  new URL('../../../libsodium/dist/modules-esm/libsodium.mjs', import.meta.resolve('libsodium-wrappers')),
)
const larger = fileURLToPath(
  new URL(
    '../../../libsodium-sumo/dist/modules-sumo-esm/libsodium-sumo.mjs',
    import.meta.resolve('libsodium-wrappers-sumo'),
  ),
)

test.each([
  ['the usual build', file],
  ['the larger build', larger],
])('what is taken out of %s is WebAssembly, and the module works as before with it in its place', async (_, file) => {
  const { around, bytes } = takeApart(readFileSync(file, 'utf8'))
  expect(WebAssembly.validate(bytes.slice())).toBe(true)
  const apart = around('globalThis.sodiumBytes')
  expect(apart.length).toBeLessThan(50_000)
  const held = globalThis as { sodiumBytes?: Uint8Array }
  held.sodiumBytes = bytes
  try {
    const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(apart)}`)
    const sodium = await module.default({ getRandomValue: () => 4 })
    expect(sodium._sodium_init()).toBeGreaterThanOrEqual(0)
    expect(sodium._crypto_secretbox_keybytes()).toBe(32)
  } finally {
    delete held.sodiumBytes
  }
})

test('another form of libsodium is refused aloud', () => {
  expect(() => takeApart(`const bytes = "${pathToFileURL(file).href}"`)).toThrow('another form')
})
