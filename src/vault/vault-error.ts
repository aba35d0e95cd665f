/**
 * locked: the keys are forgotten. not-found: no such record of this kind. conflict: others keep writing it.
 * damaged: what is stored does not open, and is left as it is. unknown-shape: a body that could not be read back.
 */
export type VaultTrouble = 'locked' | 'not-found' | 'conflict' | 'damaged' | 'unknown-shape'

/** What the vault throws besides StoreError and CryptoError; its message never holds a word of the person. */
export class VaultError extends Error {
  readonly trouble: VaultTrouble
  constructor(trouble: VaultTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'VaultError'
    this.trouble = trouble
  }
}
