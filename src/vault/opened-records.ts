// The records in memory, by kind, with what was seen of each id in this session: an older version coming back is a
// replay, not news.

import type { Opened } from './record-box.ts'
import type { Kept, RecordKind } from './records.ts'
import type { Envelope } from './store/store.ts'
import type { Unreadable } from './vault.ts'

/** Knows nothing of keys or stores: it is told what was opened, written and removed. */
export class OpenedRecords {
  readonly #kinds = new Map<RecordKind, Map<string, Kept>>()
  readonly #kindOf = new Map<string, RecordKind>()
  readonly #sorted = new Map<RecordKind, Kept[]>()
  /** The newest version seen of every id, of removed ones too. */
  readonly #seen = new Map<string, number>()
  readonly #aside = new Map<string, Unreadable['reason']>()

  /** Records of a kind, oldest first. */
  all(kind: RecordKind): Kept[] {
    let sorted = this.#sorted.get(kind)
    if (!sorted) {
      sorted = [...(this.#kinds.get(kind)?.values() ?? [])].sort(byAge)
      this.#sorted.set(kind, sorted)
    }
    return [...sorted]
  }

  get(kind: RecordKind, id: string): Kept | undefined {
    return this.#kinds.get(kind)?.get(id)
  }

  /** Takes in an envelope, which `open` opens if it is news; says whether anything changed. */
  takeIn(envelope: Envelope, open: (envelope: Envelope) => Opened): boolean {
    const { id, version } = envelope
    const seen = this.#seen.get(id) ?? 0
    const known = this.#kindOf.has(id)
    if (version === seen && known) return this.#aside.delete(id)
    if (seen > 0 && version <= seen) return this.#setAside(id, 'replayed')
    const opened = open(envelope)
    if (!opened.ok) return this.#setAside(id, opened.reason)
    this.put(opened.record)
    return true
  }

  /** Puts a record that was just opened or written. */
  put(record: Kept): void {
    this.#forget(record.id)
    const ofKind = this.#kinds.get(record.kind) ?? new Map<string, Kept>()
    ofKind.set(record.id, record)
    this.#kinds.set(record.kind, ofKind)
    this.#kindOf.set(record.id, record.kind)
    this.#seen.set(record.id, record.version)
    this.#aside.delete(record.id)
    this.#sorted.delete(record.kind)
  }

  /** Removes what is gone from the store; says whether it was here. */
  drop(id: string): boolean {
    const wasAside = this.#aside.delete(id)
    return this.#forget(id) || wasAside
  }

  /** Drops every id that is not among those in the store; says whether any was here. */
  keepOnly(ids: Set<string>): boolean {
    const gone = [...this.#kindOf.keys(), ...this.#aside.keys()].filter((id) => !ids.has(id))
    for (const id of gone) this.drop(id)
    return gone.length > 0
  }

  /** True for an id that is here, opened or set aside. */
  isTaken(id: string): boolean {
    return this.#kindOf.has(id) || this.#aside.has(id)
  }

  isAside(id: string): boolean {
    return this.#aside.has(id)
  }

  aside(): Unreadable[] {
    return [...this.#aside].map(([id, reason]) => ({ id, reason }))
  }

  #setAside(id: string, reason: Unreadable['reason']): boolean {
    if (this.#aside.get(id) === reason) return false
    this.#aside.set(id, reason)
    return true
  }

  #forget(id: string): boolean {
    const kind = this.#kindOf.get(id)
    if (!kind) return false
    this.#kinds.get(kind)?.delete(id)
    this.#kindOf.delete(id)
    this.#sorted.delete(kind)
    return true
  }
}

function byAge(a: Kept, b: Kept): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
