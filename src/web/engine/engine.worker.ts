// The engine's own thread: everything the coach is and everything that is kept. The page holds only what it shows.

import { libraryUrls, vectorsUrl } from 'virtual:amante/files'
import { expose, proxy } from 'comlink'
import { createAmante } from '#app/create-amante.ts'
import type { Library } from '#domain/library.ts'
import { readStaticVectors } from '#models/static-vectors.ts'
import { broadcastAnnouncer } from '#vault/announcer.ts'
import type { Door } from './door.ts'
import { glossaryOf } from './glossary.ts'
import { openPlace } from './place.ts'

let loaded: Promise<Library> | undefined

/** The compiled library, fetched once; asked for again if it could not be had. */
function library(): Promise<Library> {
  loaded ??= fetchFile(libraryUrls.en ?? '').then((answer) => answer.json() as Promise<Library>)
  loaded.catch(() => {
    loaded = undefined
  })
  return loaded
}

async function embed(address: string) {
  const bytes = await (await fetchFile(address)).arrayBuffer()
  return readStaticVectors(new Uint8Array(bytes)).embedNow
}

async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} for a file of the page`)
  return answer
}

/** 128 random bits as letters and digits; works where randomUUID, which wants a secure address, does not. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const QUIET = 4_000
let waiting: ReturnType<typeof setTimeout> | undefined

/** Learning with vectors takes this thread a second or so: not while someone is in the middle of a talk. */
function whenQuiet(work: () => void): void {
  clearTimeout(waiting)
  waiting = setTimeout(work, QUIET)
}

async function start(): Promise<Door> {
  const place = await openPlace()
  const vectors = vectorsUrl
  const amante = createAmante({
    store: place.store,
    deviceKey: place.deviceKey,
    library,
    ...(vectors === null ? {} : { embed: () => embed(vectors) }),
    clock: Date.now,
    ids: newId,
    chance: Math.random,
    whenQuiet,
    ...(place.reason === undefined ? { announcer: broadcastAnnouncer() } : { memoryOnly: place.reason }),
  })
  // While someone still types their first message, the coach gets ready to answer it.
  void amante.warmUp().catch(() => undefined)
  return {
    ...amante,
    onChange: async (listener) => proxy(await amante.onChange(listener)),
    glossary: async () => glossaryOf(await library()),
  }
}

const started = start()

// The page may call before all is ready: each call waits for the start and then goes through.
expose(
  new Proxy({} as Door, {
    get:
      (_, verb) =>
      async (...given: unknown[]) => {
        const door = (await started) as unknown as Record<string | symbol, (...given: unknown[]) => unknown>
        return door[verb]?.(...given)
      },
  }),
)
