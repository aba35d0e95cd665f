// The key that belongs to this device (in the browser: to this profile). What it wraps opens nowhere else.

/** gone: there is no key where there was one. refused: wrapped by another key. damaged: what is stored is no key. */
export type KeyTrouble = 'gone' | 'refused' | 'damaged'

/** What this folder throws; its message never holds a key. */
export class KeyError extends Error {
  readonly trouble: KeyTrouble
  constructor(trouble: KeyTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'KeyError'
    this.trouble = trouble
  }
}

/** One key for one device. Every call may throw StoreError where the disk or the browser refuses. */
export interface DeviceKey {
  /** Wraps a secret; makes the key first where there is none. */
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** The secret again; KeyError "gone" without a key (never makes one), "refused" for bytes of another key. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
  /** Destroys the key: what it wrapped can never be opened again. Nothing happens without one. */
  destroy(): Promise<void>
}
