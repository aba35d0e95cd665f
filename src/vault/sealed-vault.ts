// The vault over a store: opens everything at unlock, answers from memory, and writes one thing after the other.

import { isName } from './crypto/place.ts'
import { OpenedRecords } from './opened-records.ts'
import type { Proof, RecordBox } from './record-box.ts'
import type { Kept, RecordBodies, RecordKind } from './records.ts'
import { type Envelope, type Store, StoreError } from './store/store.ts'
import type { Unreadable, Vault } from './vault.ts'
import { VaultError } from './vault-error.ts'

const AT_ONCE = 200
const MOST_TRIES = 8

/** What the vault stands on. */
export interface SealedVaultParts {
  store: Store
  box: RecordBox
  /** Epoch milliseconds. */
  clock: () => number
  /** A new id with each call: 1 to 64 of A-Z, a-z, 0-9, "_" and "-", never the same twice. */
  ids: () => string
  /** Tells other tabs which records changed. */
  announce: (ids: string[]) => void
  /** Called once, when the keys are to be forgotten. */
  onLock: () => void
}

/** See Vault for what each call does and throws. */
export class SealedVault implements Vault {
  readonly #parts: SealedVaultParts
  readonly #listeners = new Set<() => void>()
  #records = new OpenedRecords()
  #locked = false
  #last: Promise<unknown> = Promise.resolve()

  private constructor(parts: SealedVaultParts) {
    this.#parts = parts
  }

  /** Opens every record of the store into memory. */
  static async open(parts: SealedVaultParts): Promise<SealedVault> {
    const vault = new SealedVault(parts)
    // Nobody else holds the key of this space, so its seal alone proves each record: see docs/decisions/keys.md.
    await vault.#takeAll(await parts.store.list(), 'seal')
    return vault
  }

  get unreadable(): readonly Unreadable[] {
    return this.#records.aside()
  }

  all<K extends RecordKind>(kind: K): Kept<K>[] {
    this.#assertOpen()
    return this.#records.all(kind) as Kept<K>[]
  }

  get<K extends RecordKind>(kind: K, id: string): Kept<K> | undefined {
    this.#assertOpen()
    return this.#records.get(kind, id) as Kept<K> | undefined
  }

  add<K extends RecordKind>(kind: K, body: RecordBodies[K]): Promise<Kept<K>> {
    return this.#inTurn(() => {
      const now = this.#parts.clock()
      const record: Kept<K> = { id: this.#parts.ids(), kind, version: 1, createdAt: now, changedAt: now, body }
      return this.#write(record)
    })
  }

  restore<K extends RecordKind>(kind: K, record: Omit<Kept<K>, 'kind' | 'version'>): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!isName(record.id)) throw new VaultError('unknown-shape', 'not the id of a record')
      if (this.#records.isTaken(record.id)) return false
      try {
        await this.#write({ ...record, kind, version: 1 })
        return true
      } catch (error) {
        // Another tab put it here a moment ago.
        if (isConflict(error)) return false
        throw error
      }
    })
  }

  change<K extends RecordKind>(
    kind: K,
    id: string,
    edit: (body: RecordBodies[K]) => RecordBodies[K],
  ): Promise<Kept<K>> {
    return this.#inTurn(async () => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const before = this.get(kind, id)
        if (!before) throw new VaultError('not-found', `no such ${kind}`)
        const body = edit(structuredClone(before.body))
        const changed = { ...before, version: before.version + 1, changedAt: this.#parts.clock(), body }
        try {
          return await this.#write(changed)
        } catch (error) {
          if (!isConflict(error)) throw error
        }
        await this.#takeNewest([id])
        if (this.#records.isAside(id)) throw new VaultError('damaged', 'what is stored does not open')
      }
      throw new VaultError('conflict', 'another tab keeps changing this')
    })
  }

  remove(kind: RecordKind, id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#records.get(kind, id) && !this.#records.isAside(id)) return
      await this.#parts.store.remove(id)
      this.#records.drop(id)
      this.#parts.announce([id])
      this.#tell()
    })
  }

  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const envelopes = await this.#parts.store.list()
      const ids = new Set(envelopes.map((envelope) => envelope.id))
      const news = await this.#takeAll(envelopes, 'signature')
      if (this.#records.keepOnly(ids) || news) this.#tell()
    })
  }

  /** Reads a few records that another tab says it changed. */
  refreshOnly(ids: string[]): Promise<void> {
    return this.#inTurn(async () => {
      if (await this.#takeNewest(ids)) this.#tell()
    })
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get locked(): boolean {
    return this.#locked
  }

  lock(): void {
    if (this.#locked) return
    this.#locked = true
    this.#records = new OpenedRecords()
    this.#parts.onLock()
    this.#tell()
    this.#listeners.clear()
  }

  async #write<K extends RecordKind>(record: Kept<K>): Promise<Kept<K>> {
    // Sealing follows at once: after a lock the keys are zeros.
    this.#assertOpen()
    const envelope = this.#parts.box.seal(record)
    // Memory holds what was sealed, not what was handed in: the caller may go on changing that.
    const opened = this.#parts.box.open(envelope, 'seal')
    if (!opened.ok) throw new VaultError('unknown-shape', `not the body of a ${record.kind}`)
    await this.#parts.store.put(envelope)
    // A lock that came meanwhile took everything out of memory, and nothing comes back in.
    if (!this.#locked) this.#records.put(opened.record)
    this.#parts.announce([record.id])
    this.#tell()
    return opened.record as Kept<K>
  }

  async #takeAll(envelopes: Envelope[], proof: Proof): Promise<boolean> {
    let news = false
    for (let at = 0; at < envelopes.length; at += AT_ONCE) {
      // Between the pieces, a page may paint and a worker may answer.
      if (at > 0) await new Promise((resolve) => setTimeout(resolve, 0))
      this.#assertOpen()
      for (const envelope of envelopes.slice(at, at + AT_ONCE)) {
        if (this.#records.takeIn(envelope, (news) => this.#parts.box.open(news, proof))) news = true
      }
    }
    return news
  }

  async #takeNewest(ids: string[]): Promise<boolean> {
    let news = false
    for (const id of ids) {
      const envelope = await this.#parts.store.get(id)
      this.#assertOpen()
      const changed = envelope ? this.#takeOne(envelope) : this.#records.drop(id)
      news ||= changed
    }
    return news
  }

  #takeOne(envelope: Envelope): boolean {
    return this.#records.takeIn(envelope, (news) => this.#parts.box.open(news, 'signature'))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(() => {
      this.#assertOpen()
      return work()
    })
    this.#last = run.catch(() => undefined)
    return run
  }

  #tell(): void {
    for (const listener of this.#listeners) queueMicrotask(listener)
  }

  #assertOpen(): void {
    if (this.#locked) throw new VaultError('locked', 'the vault is locked')
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof StoreError && error.trouble === 'conflict'
}
