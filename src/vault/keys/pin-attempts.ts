// Slows down whoever guesses a PIN. The count lies in the store, so that closing the window does not start it anew, and
// rises before a try, so that many windows do not get more tries than one. It never locks for good and erases nothing.

import * as z from 'zod/mini'
import type { Store } from '../store/store.ts'

const NAME = 'pin-attempts'
const FREE = 3
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const WAITS = [30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE]

/** Milliseconds to wait after so many wrong tries in a row: none after three, then 30 s, 1, 5 and 15 minutes, then an hour each. */
export function waitAfter(wrong: number): number {
  if (wrong <= FREE) return 0
  return WAITS[wrong - FREE - 1] ?? HOUR
}

interface Attempts {
  wrong: number
  /** Epoch milliseconds of the last try. */
  triedAt: number
}

const attemptsSchema = z.object({ wrong: z.number().check(z.gte(0)), triedAt: z.number() })

/** Whether a try may be made now; a try counts as wrong until `forgetAttempts`. Times are epoch milliseconds. */
export type Try = { allowed: true; wrong: number; waitUntil?: number } | { allowed: false; waitUntil: number }

/** Takes one try; `wrong` and `waitUntil` of an allowed one say how things stand if it fails. */
export async function takeTry(store: Store, clock: () => number): Promise<Try> {
  for (;;) {
    const { bytes, attempts, now } = await settledAttempts(store, clock)
    const until = attempts.triedAt + waitAfter(attempts.wrong)
    if (until > now) return { allowed: false, waitUntil: until }
    const wrong = attempts.wrong + 1
    // Lost to another window: look again.
    if (!(await store.swapMeta(NAME, bytes, encode({ wrong, triedAt: now })))) continue
    const wait = waitAfter(wrong)
    return { allowed: true, wrong, ...(wait > 0 && { waitUntil: now + wait }) }
  }
}

/** Epoch milliseconds before which no PIN is tried; undefined when one may be tried now. */
export async function waitingUntil(store: Store, clock: () => number): Promise<number | undefined> {
  const { attempts, now } = await settledAttempts(store, clock)
  const until = attempts.triedAt + waitAfter(attempts.wrong)
  return until > now ? until : undefined
}

/** Starts the count anew, after a right PIN. */
export function forgetAttempts(store: Store): Promise<void> {
  return store.removeMeta(NAME)
}

interface Settled {
  bytes: Uint8Array | undefined
  attempts: Attempts
  now: number
}

// A clock that was set back must not make anyone wait for years: a try in the future counts as made now, and stays there.
async function settledAttempts(store: Store, clock: () => number): Promise<Settled> {
  for (;;) {
    const bytes = await store.readMeta(NAME)
    const now = clock()
    const attempts = decode(bytes, now)
    if (attempts.triedAt <= now) return { bytes, attempts, now }
    await store.swapMeta(NAME, bytes, encode({ ...attempts, triedAt: now }))
  }
}

function encode(attempts: Attempts): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(attempts))
}

function decode(bytes: Uint8Array | undefined, now: number): Attempts {
  if (!bytes) return { wrong: 0, triedAt: 0 }
  try {
    return attemptsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Nobody gains free tries by damaging the count.
    return { wrong: FREE, triedAt: now }
  }
}
