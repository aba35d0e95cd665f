// The store door: keeps sealed envelopes and a few named values, and knows nothing of what is in them.
// One contract suite (store.contract.ts) runs against every implementation.

import type { Sealed } from '../crypto/sealed.ts'

/** A record as it lies on the disk: everything but place and order is inside the seal. */
export interface Envelope {
  id: string
  space: string
  epoch: number
  /** Rises by one with each write of this id. */
  version: number
  author: string
  sealed: Sealed
}

/** What went wrong with a store, in a form that a face can put into words. */
export type StoreTrouble = 'full' | 'conflict' | 'unreadable' | 'closed' | 'unavailable'

/** What a store throws; its message never holds a word of the person. */
export class StoreError extends Error {
  readonly trouble: StoreTrouble
  constructor(trouble: StoreTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'StoreError'
    this.trouble = trouble
  }
}

/** Every call throws StoreError: "closed" after `close`, "unavailable" where the disk or the browser refuses. */
export interface Store {
  /**
   * Every envelope, ordered by id. One whose frame is damaged is listed too, with an empty space and author, version 0 and
   * whatever bytes there are: it is for the vault to report it.
   */
  list(): Promise<Envelope[]>
  get(id: string): Promise<Envelope | undefined>
  /** Writes if the stored version is exactly `envelope.version - 1` (0: not there); else StoreError "conflict". Durable on return. */
  put(envelope: Envelope): Promise<void>
  /** Removes an envelope; nothing happens when it is not there. */
  remove(id: string): Promise<void>
  /** Small named values beside the envelopes: wrapped keys, the PIN's salt and attempts. Never plain words. */
  readMeta(name: string): Promise<Uint8Array | undefined>
  writeMeta(name: string, value: Uint8Array): Promise<void>
  /** Writes only if what is there is still `before` (undefined: nothing); says whether it did. Decides between two tabs. */
  swapMeta(name: string, before: Uint8Array | undefined, value: Uint8Array): Promise<boolean>
  removeMeta(name: string): Promise<void>
  /** Erases everything, metas included. */
  clear(): Promise<void>
  close(): Promise<void>
}
