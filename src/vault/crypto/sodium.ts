// The one importer of libsodium. Loaded when first needed, so that a bundler can leave it out of the first paint.

import type { default as LibSodium } from 'libsodium-wrappers'
import type { default as LibSodiumSumo } from 'libsodium-wrappers-sumo'
import { CryptoError } from './crypto-error.ts'

/** The library once it is ready; handed to every function of this folder. */
export type Sodium = typeof LibSodium
/** The larger build, which alone has Argon2id. */
export type SodiumWithArgon = typeof LibSodiumSumo

/** Loads libsodium once; CryptoError "unavailable" where WebAssembly or a secure random source is missing. */
export const loadSodium: () => Promise<Sodium> = once(() => import('libsodium-wrappers'))

/**
 * Loads the larger build once; errors as `loadSodium`. Only who sets or enters a PIN needs it, so nobody else fetches it.
 */
export const loadSodiumWithArgon: () => Promise<SodiumWithArgon> = once(() => import('libsodium-wrappers-sumo'))

function once<S extends { ready: Promise<void> }>(fetch: () => Promise<{ default: S }>): () => Promise<S> {
  let loading: Promise<S> | undefined
  const load = async () => {
    try {
      const { default: sodium } = await fetch()
      await sodium.ready
      return sodium
    } catch (cause) {
      // A failed download may succeed when asked again.
      loading = undefined
      throw new CryptoError('unavailable', 'libsodium could not be loaded', { cause })
    }
  }
  return () => {
    loading ??= load()
    return loading
  }
}
