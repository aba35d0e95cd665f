// libsodium carries its WebAssembly as letters inside JavaScript, which a download cannot pack well. In the built page it
// is a file of its own, without what nothing calls: much less to fetch, and nothing to decode.

import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { leanSodium } from './lean-sodium.ts'

/** The modules that hold it: the usual build, and the larger one for a PIN. */
const MODULES = /\/libsodium(?:-sumo)?\.mjs$/
/** The function that turns letters into bytes, called with the letters. */
const DECODED = /\(A=>\{for\(var .{0,400}?return \w\}\)\("(AGFzbQ[A-Za-z0-9+/]+=*)"\)/

/** The Vite plugin; throws while building where libsodium is not put together as this was written for. */
export function sodiumApart(): Plugin {
  let base = '/'
  return {
    name: 'amante-sodium-apart',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transform: {
      filter: { id: MODULES },
      async handler(code) {
        const { around, bytes: whole } = takeApart(code)
        const bytes = await leanSodium(whole, code)
        const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8)
        const fileName = `assets/sodium-${hash}.wasm`
        this.emitFile({ type: 'asset', fileName, source: bytes })
        return { code: `${around(`await fetchSodium("${base}${fileName}")`)}\n${FETCH}`, map: null }
      },
    },
  }
}

/** The WebAssembly in libsodium's module, and the module around whatever stands in its place. */
export function takeApart(code: string): { around: (bytes: string) => string; bytes: Uint8Array } {
  const found = DECODED.exec(code)
  if (!found?.[1]) throw new Error('libsodium has another form; see src/web/build/sodium-apart.ts')
  const [whole, letters] = found
  const end = found.index + whole.length
  return {
    around: (bytes) => `${code.slice(0, found.index)}(${bytes})${code.slice(end)}`,
    bytes: Uint8Array.from(Buffer.from(letters, 'base64')),
  }
}

// What has failed once fails for as long as the page stands, so a short loss of the network is waited out.
const FETCH = `async function fetchSodium(address, tries = 4) {
  try {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(answer.status + ' for libsodium')
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 500))
    return fetchSodium(address, tries - 1)
  }
}`
