// A device with a clock that stands until moved, chance that repeats, and stores that can be made to fail.

import type { Library } from '#domain/library.ts'
import type { Practices } from '#domain/practice/practices.ts'
import { learntOf } from '#knowledge/library.fixture.ts'
import type { Announcement, Announcer } from '#vault/announcer.ts'
import { memoryDeviceKey } from '#vault/keys/memory-device-key.ts'
import { memoryStore } from '#vault/store/memory-store.ts'
import { type Store, StoreError } from '#vault/store/store.ts'
import { type AmanteParts, createAmante } from './create-amante.ts'
import { shelfOf } from './practice/shelf-of-practices.ts'
import type { Outcome } from './views.ts'

const NOTHING: Practices = {
  language: 'en',
  practices: [],
  programmes: [],
  rituals: [],
  decks: [],
  checks: [],
  prompts: [],
}

export const HOUR = 60 * 60 * 1000

/** One device; `window` opens another view on the same store. */
export function makeDevice(library: Library, change: Partial<AmanteParts> = {}) {
  const time = { now: Date.UTC(2024, 4, 6, 20) }
  const hub = makeHub()
  let count = 0
  let dice = 7
  const parts = {
    store: memoryStore(),
    deviceKey: memoryDeviceKey(),
    library: async () => library,
    learnt: async () => learntOf(library),
    practices: shelfOf(async () => NOTHING),
    clock: () => time.now,
    ids: () => `id-${String(++count).padStart(6, '0')}`,
    chance: () => {
      dice = (dice * 16_807) % 2_147_483_647
      return dice / 2_147_483_647
    },
    ...change,
  }
  const window = () => createAmante({ ...parts, announcer: hub.announcer() })
  return { amante: window(), window, time, parts }
}

/** The value of an outcome; fails with its trouble. */
export async function worth<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const came = await outcome
  if (!came.ok) throw new Error(`trouble: ${came.trouble}`)
  return came.value
}

/** What went wrong, or "none". */
export async function troubleOf(outcome: Promise<Outcome<unknown>>): Promise<string> {
  const came = await outcome
  return came.ok ? 'none' : came.trouble
}

/** A store that is full after so many writes; what is removed makes room again. */
export function makeFullStore() {
  const store = memoryStore()
  const limit = { writes: Number.POSITIVE_INFINITY }
  const full: Store = {
    ...store,
    put: async (envelope) => {
      if (limit.writes <= 0) throw new StoreError('full', 'no room')
      limit.writes -= 1
      await store.put(envelope)
    },
    remove: async (id) => {
      if (await store.get(id)) limit.writes += 1
      await store.remove(id)
    },
  }
  return { store: full, limit }
}

/** Lets windows hear each other as tabs do: later, and never themselves. */
function makeHub() {
  const members = new Set<(announcement: Announcement) => void>()
  return {
    announcer(): Announcer {
      let own: ((announcement: Announcement) => void) | undefined
      return {
        announce: (announcement) => {
          for (const member of members) if (member !== own) queueMicrotask(() => member(announcement))
        },
        listen: (listener) => {
          own = listener
          members.add(listener)
          return () => void members.delete(listener)
        },
        close: () => undefined,
      }
    },
  }
}
