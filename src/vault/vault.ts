// The door to what a person keeps. Records are opened into memory at unlock: reading is synchronous, writing is sealed
// and durable before its promise resolves.

import type { Kept, RecordBodies, RecordKind } from './records.ts'

/** A record that could not be opened or parsed: kept as it is, shown to the person, never dropped. */
export interface Unreadable {
  id: string
  /**
   * damaged: bytes changed, or they belong to another record. not-ours: another person's or another space's key.
   * unknown-shape: opened, but not a record this version knows. replayed: an older version came back.
   */
  reason: 'damaged' | 'not-ours' | 'unknown-shape' | 'replayed'
}

/**
 * Throws VaultError, StoreError or CryptoError ("too-large"). What it gives is shared with its memory: read it, change
 * it only through `change`.
 */
export interface Vault {
  /** Every record of a kind, oldest first. */
  all<K extends RecordKind>(kind: K): Kept<K>[]
  get<K extends RecordKind>(kind: K, id: string): Kept<K> | undefined
  /** Adds a record with an id of its own; VaultError "unknown-shape" for a body that could not be opened again. */
  add<K extends RecordKind>(kind: K, body: RecordBodies[K]): Promise<Kept<K>>
  /**
   * Adds a record of an export under the id and times it had; false, and nothing written, where the id is already here.
   * VaultError "unknown-shape" for a body or an id that could not be opened again.
   */
  restore<K extends RecordKind>(kind: K, record: Omit<Kept<K>, 'kind' | 'version'>): Promise<boolean>
  /**
   * Reads, changes and writes one record; `edit` gets a copy, and is called again on the newest version when another tab
   * was faster. VaultError "not-found" when it is gone.
   */
  change<K extends RecordKind>(kind: K, id: string, edit: (body: RecordBodies[K]) => RecordBodies[K]): Promise<Kept<K>>
  /** Removes a record, or one that is set aside; nothing happens when it is not there. */
  remove(kind: RecordKind, id: string): Promise<void>
  readonly unreadable: readonly Unreadable[]
  /** Reads what another tab wrote since. */
  refresh(): Promise<void>
  /** Calls back after each change, of this tab or another. Returns the way to stop. */
  onChange(listener: () => void): () => void
  /** Forgets the keys and everything opened, in this tab; afterwards every call throws VaultError "locked". */
  lock(): void
  /** True once the keys are forgotten, by this tab or because another one said so. */
  readonly locked: boolean
}
