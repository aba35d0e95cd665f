// The one importer of libsodium. Loaded when first needed, so that a bundler can leave it out of the first paint.

import type { default as LibSodium } from 'libsodium-wrappers-sumo'
import { CryptoError } from './crypto-error.ts'

/** The library once it is ready; handed to every function of this folder. */
export type Sodium = typeof LibSodium

let loading: Promise<Sodium> | undefined

/** Loads libsodium once; CryptoError "unavailable" where WebAssembly or a secure random source is missing. */
export function loadSodium(): Promise<Sodium> {
  loading ??= load()
  return loading
}

async function load(): Promise<Sodium> {
  try {
    const { default: sodium } = await import('libsodium-wrappers-sumo')
    await sodium.ready
    return sodium
  } catch (cause) {
    // A failed download may succeed when asked again.
    loading = undefined
    throw new CryptoError('unavailable', 'libsodium could not be loaded', { cause })
  }
}
