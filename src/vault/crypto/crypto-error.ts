/**
 * not-opened: wrong key, changed bytes, or bytes that belong to another place. forged: not signed by the named author.
 * weakened: stored parameters are below the floor. too-large: more than one record may hold. unavailable: no library here.
 */
export type CryptoTrouble = 'not-opened' | 'forged' | 'weakened' | 'too-large' | 'unavailable'

/** What this folder throws; its message never holds a word or a key. */
export class CryptoError extends Error {
  readonly trouble: CryptoTrouble
  constructor(trouble: CryptoTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'CryptoError'
    this.trouble = trouble
  }
}
