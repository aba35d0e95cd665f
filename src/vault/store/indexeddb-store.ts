// Envelopes in the browser's database; works in a page and in a worker.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { sealedFrom } from '../crypto/sealed.ts'
import { databaseErrorOf } from './database-error.ts'
import { sameBytes } from './same-bytes.ts'
import { type Envelope, type Store, StoreError } from './store.ts'

interface VaultSchema extends DBSchema {
  envelopes: { key: string; value: Omit<Envelope, 'sealed'> & { sealed: Uint8Array } }
  metas: { key: string; value: Uint8Array }
}
type Database = IDBPDatabase<VaultSchema>

const VERSION = 1
// The browser may otherwise say "written" while the words are still in memory only.
const DURABLE = { durability: 'strict' } as const

/** Opens or makes the database `name`; StoreError "unavailable" where the browser keeps nothing. */
export async function indexedDbStore(name = 'amante'): Promise<Store> {
  const connection = connectionTo(name)
  const use = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await connection.open())
    } catch (error) {
      throw databaseErrorOf(error)
    }
  }
  await use(async () => undefined)

  return {
    list: () => use(readAll),
    get: (id) =>
      use(async (db) => {
        const row = await db.get('envelopes', id)
        return row && fromRow(row)
      }),
    put: (envelope) =>
      use(async (db) => {
        const transaction = db.transaction('envelopes', 'readwrite', DURABLE)
        const there = (await transaction.store.get(envelope.id))?.version ?? 0
        if (there !== envelope.version - 1) {
          await transaction.done
          throw new StoreError('conflict', `version ${there} is there`)
        }
        await Promise.all([transaction.store.put(toRow(envelope)), transaction.done])
      }),
    remove: (id) =>
      use(async (db) => {
        const transaction = db.transaction('envelopes', 'readwrite', DURABLE)
        await Promise.all([transaction.store.delete(id), transaction.done])
      }),
    readMeta: (key) => use((db) => db.get('metas', key)),
    writeMeta: (key, value) =>
      use(async (db) => {
        const transaction = db.transaction('metas', 'readwrite', DURABLE)
        await Promise.all([transaction.store.put(value.slice(), key), transaction.done])
      }),
    swapMeta: (key, before, value) =>
      use(async (db) => {
        const transaction = db.transaction('metas', 'readwrite', DURABLE)
        const same = sameBytes(await transaction.store.get(key), before)
        await Promise.all([same && transaction.store.put(value.slice(), key), transaction.done])
        return same
      }),
    removeMeta: (key) =>
      use(async (db) => {
        const transaction = db.transaction('metas', 'readwrite', DURABLE)
        await Promise.all([transaction.store.delete(key), transaction.done])
      }),
    clear: () =>
      use(async (db) => {
        const transaction = db.transaction(['metas', 'envelopes'], 'readwrite', DURABLE)
        const gone = ['metas', 'envelopes'] as const
        await Promise.all([...gone.map((part) => transaction.objectStore(part).clear()), transaction.done])
      }),
    async close() {
      connection.close()
    },
  }
}

// One connection, opened again after the browser dropped it (phones do), never after it was closed on purpose.
function connectionTo(name: string) {
  let opening: Promise<Database> | undefined
  let closed = false

  const connect = async (): Promise<Database> => {
    const db = await openDB<VaultSchema>(name, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('envelopes', { keyPath: 'id' })
        fresh.createObjectStore('metas')
      },
      // Another tab brings a newer form or deletes the database: step aside at once, or it would wait for ever.
      blocking: () => close(),
      terminated: () => {
        opening = undefined
      },
    })
    if (closed) db.close()
    return db
  }

  const open = (): Promise<Database> => {
    if (closed) throw new StoreError('closed', 'the store is closed')
    opening ??= connect().catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }

  const close = (): void => {
    closed = true
    opening?.then(
      (db) => db.close(),
      () => undefined,
    )
  }

  return { open, close }
}

async function readAll(db: Database): Promise<Envelope[]> {
  try {
    return (await db.getAll('envelopes')).map(fromRow)
  } catch {
    return readOneByOne(db)
  }
}

// One row that the browser cannot read fails the reading of all: each is then read alone, and that one listed as damaged.
async function readOneByOne(db: Database): Promise<Envelope[]> {
  const found: Envelope[] = []
  for (const id of await db.getAllKeys('envelopes')) {
    const row = await db.get('envelopes', id).catch(() => unreadableRow(id))
    if (row) found.push(fromRow(row))
  }
  return found
}

function unreadableRow(id: string): VaultSchema['envelopes']['value'] {
  return { id, space: '', epoch: 0, version: 0, author: '', sealed: new Uint8Array() }
}

function toRow(envelope: Envelope): VaultSchema['envelopes']['value'] {
  const { id, space, epoch, version, author, sealed } = envelope
  return { id, space, epoch, version, author, sealed: sealed.slice() }
}

function fromRow(row: VaultSchema['envelopes']['value']): Envelope {
  return { ...row, sealed: sealedFrom(row.sealed) }
}
