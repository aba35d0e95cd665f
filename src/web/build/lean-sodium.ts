// Of libsodium's some three hundred functions the vault calls a dozen. What no call can reach is left out of the built
// page: two fifths less to fetch. Nothing that stays is changed: binaryen takes away, and optimises nothing.

/** What of libsodium's C interface is called, by the vault or by libsodium's own JavaScript for what the vault calls. */
const CALLED = [
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_aead_xchacha20poly1305_ietf_decrypt',
  'crypto_box_keypair',
  'crypto_generichash',
  'crypto_sign_detached',
  'crypto_sign_keypair',
  'crypto_sign_verify_detached',
  // The JavaScript tries itself with these before it says that it is ready.
  'crypto_secretbox_easy',
  'crypto_secretbox_open_easy',
  'randombytes_buf',
  'randombytes_stir',
  'sodium_init',
  'sodium_base642bin',
  'sodium_bin2base64',
  'malloc',
  'free',
]

/** Only the larger build has these. */
const CALLED_FOR_PIN = ['crypto_pwhash', 'crypto_pwhash_alg_argon2id13']

/** Functions that only say a number, some bytes each; the JavaScript asks all that there are. */
const SAYS_A_SIZE = /bytes(?:_(?:min|max))?$/

/** Where libsodium's module gives a function of the WebAssembly its name: `g._sodium_init=A.xe`. */
const NAMED = /\b\w+\._(\w+)=\w+\.([\w$]+)/g

/**
 * The WebAssembly without what nothing calls. `module` is the JavaScript that names its exports; throws an Error where
 * that names none of what is needed.
 */
export async function leanSodium(bytes: Uint8Array, module: string): Promise<Uint8Array> {
  const named = new Map([...module.matchAll(NAMED)].map(([, name, exported]) => [name!, exported!]))
  const called = new Set([...CALLED, ...CALLED_FOR_PIN])
  const missing = CALLED.filter((name) => !named.has(name))
  if (missing.length > 0) throw new Error(`libsodium lacks ${missing.join(', ')}; see src/web/build/lean-sodium.ts`)
  const { default: binaryen } = await import('binaryen')
  const lean = binaryen.readBinary(bytes)
  try {
    for (const [name, exported] of named) if (!called.has(name) && !SAYS_A_SIZE.test(name)) lean.removeExport(exported)
    lean.runPasses(['remove-unused-module-elements'])
    return lean.emitBinary()
  } finally {
    lean.dispose()
  }
}
