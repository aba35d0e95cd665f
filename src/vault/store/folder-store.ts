// Envelopes as files of a folder, one each; Node only. Everything written is synced before its promise resolves, and
// the folder belongs to one process at a time.

import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { storeErrorOf, syncFolder, UNFINISHED, writeDurably } from './durable-files.ts'
import { decodeEnvelope, encodeEnvelope } from './envelope-file.ts'
import { lockFolder } from './folder-lock.ts'
import { sameBytes } from './same-bytes.ts'
import { type Envelope, type Store, StoreError } from './store.ts'

const ENVELOPE = '.envelope'
const META = '.meta'
const READ_AT_ONCE = 200

/** Opens or makes a store in `folder`; StoreError "unavailable" when another process has it open or it cannot be written. */
export async function folderStore(folder: string): Promise<Store> {
  try {
    const parts = { envelopes: join(folder, 'envelopes'), metas: join(folder, 'keys') }
    await mkdir(parts.envelopes, { recursive: true, mode: 0o700 })
    await mkdir(parts.metas, { recursive: true, mode: 0o700 })
    const unlock = await lockFolder(folder)
    await removeUnfinished(Object.values(parts))
    return storeIn(parts, unlock)
  } catch (error) {
    throw storeErrorOf(error)
  }
}

interface Parts {
  envelopes: string
  metas: string
}

function storeIn({ envelopes, metas }: Parts, unlock: () => Promise<void>): Store {
  const inTurn = oneAtATime()
  const fileOf = (id: string) => join(envelopes, fileName(id) + ENVELOPE)
  const metaOf = (name: string) => join(metas, fileName(name) + META)
  const readEnvelope = async (id: string) => {
    const bytes = await readIfThere(fileOf(id))
    return bytes && decodeEnvelope(id, bytes)
  }

  return {
    list: () =>
      inTurn(async () => {
        const ids = (await readdir(envelopes)).filter((name) => name.endsWith(ENVELOPE)).map(idOf)
        return readAll(envelopes, ids.sort())
      }),
    get: (id) => inTurn(() => readEnvelope(id)),
    put: (envelope) =>
      inTurn(async () => {
        const there = await readEnvelope(envelope.id)
        if (there && there.version === 0) throw new StoreError('unreadable', 'what is there is damaged and is kept')
        const version = there?.version ?? 0
        if (version !== envelope.version - 1) throw new StoreError('conflict', `version ${version} is there`)
        await writeDurably(fileOf(envelope.id), encodeEnvelope(envelope))
      }),
    remove: (id) => inTurn(() => removeDurably(envelopes, fileOf(id))),
    readMeta: (name) => inTurn(() => readIfThere(metaOf(name))),
    writeMeta: (name, value) => inTurn(() => writeDurably(metaOf(name), value)),
    swapMeta: (name, before, value) =>
      inTurn(async () => {
        if (!sameBytes(await readIfThere(metaOf(name)), before)) return false
        await writeDurably(metaOf(name), value)
        return true
      }),
    removeMeta: (name) => inTurn(() => removeDurably(metas, metaOf(name))),
    clear: () =>
      inTurn(async () => {
        // Keys first: what is left after a crash cannot be opened.
        for (const part of [metas, envelopes]) {
          for (const name of await readdir(part)) await rm(join(part, name), { force: true })
          await syncFolder(part)
        }
      }),
    close: () => inTurn.finish(unlock),
  }
}

// Runs one piece of work after the other, so that looking and then writing cannot be interleaved.
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work).catch((error) => {
      throw storeErrorOf(error)
    })
    last = run.catch(() => undefined)
    return run
  }
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new StoreError('closed', 'the store is closed')
    return after(work)
  }
  const finish = async (work: () => Promise<void>): Promise<void> => {
    if (closed) return
    closed = true
    await after(work)
  }
  return Object.assign(inTurn, { finish })
}

// Reading without waiting is several times faster for small files; between the pieces the process may do other work.
async function readAll(folder: string, ids: string[]): Promise<Envelope[]> {
  const found: Envelope[] = []
  for (const [at, id] of ids.entries()) {
    if (at > 0 && at % READ_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    found.push(decodeEnvelope(id, readIfWhole(join(folder, fileName(id) + ENVELOPE))))
  }
  return found
}

// One file that the disk will not give must not keep the others from being read: it is listed as damaged.
function readIfWhole(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function removeDurably(folder: string, path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(folder)
}

async function removeUnfinished(folders: string[]): Promise<void> {
  for (const folder of folders) {
    const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED))
    for (const name of left) await rm(join(folder, name), { force: true })
  }
}

// Some systems cannot tell "a" from "A" in a file's name: what is not lower case is written as its code.
function fileName(id: string): string {
  return id.replace(/[^a-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function idOf(name: string): string {
  const written = name.slice(0, -ENVELOPE.length)
  return written.replace(/_([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
