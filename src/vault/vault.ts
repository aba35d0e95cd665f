// The door to what a person keeps. Records are opened into memory at unlock: reading is synchronous, writing is sealed
// and durable before its promise resolves.

import type { Kept, RecordBodies, RecordKind } from './records.ts'

/** A record that could not be opened or parsed: kept as it is, shown to the person, never dropped. */
export interface Unreadable {
  id: string
  reason: 'damaged' | 'not-ours' | 'unknown-shape'
}

export interface Vault {
  /** Every record of a kind, oldest first. */
  all<K extends RecordKind>(kind: K): Kept<K>[]
  get<K extends RecordKind>(kind: K, id: string): Kept<K> | undefined
  /** Adds a record with an id of its own. */
  add<K extends RecordKind>(kind: K, body: RecordBodies[K]): Promise<Kept<K>>
  /** Reads, changes and writes one record; repeated on the newest version when another tab was faster. */
  change<K extends RecordKind>(kind: K, id: string, edit: (body: RecordBodies[K]) => RecordBodies[K]): Promise<Kept<K>>
  remove(kind: RecordKind, id: string): Promise<void>
  readonly unreadable: readonly Unreadable[]
  /** Reads what another tab wrote since. */
  refresh(): Promise<void>
  /** Calls back after each change, of this tab or another. Returns the way to stop. */
  onChange(listener: () => void): () => void
  /** Forgets the keys and everything opened. */
  lock(): void
}
