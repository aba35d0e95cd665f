// The engine's own thread: everything the coach is and everything that is kept. The page holds only what it shows.

import { expose, proxy } from 'comlink'
import { createAmante } from '#app/create-amante.ts'
import { broadcastAnnouncer } from '#vault/announcer.ts'
import { lendModel } from './built-in-here.ts'
import type { Door } from './door.ts'
import { glossaryOf } from './glossary.ts'
import { libraryParts, practices, sources } from './library-files.ts'
import { openPlace } from './place.ts'

/** 128 random bits as letters and digits; works where randomUUID, which wants a secure address, does not. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const QUIET = 4_000
let waiting: ReturnType<typeof setTimeout> | undefined

/** Millions of bytes to fetch and read: not while someone is in the middle of a talk. */
function whenQuiet(work: () => void): void {
  clearTimeout(waiting)
  waiting = setTimeout(work, QUIET)
}

async function start(): Promise<Door> {
  const place = await openPlace()
  const amante = createAmante({
    store: place.store,
    deviceKey: place.deviceKey,
    ...libraryParts,
    practices,
    models: async () => (await import('./models-here.ts')).modelsHere,
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
    lendModel: async (model) => lendModel(model),
    glossary: async () => glossaryOf(await libraryParts.library(), await sources()),
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
