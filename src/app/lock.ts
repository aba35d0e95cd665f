// Opening, locking, the PIN, and erasing everything.

import type { PinRefused } from '#vault/door-outcomes.ts'
import type { Door } from '#vault/open-door.ts'
import type { Vault } from '#vault/vault.ts'
import type { Amante } from './amante.ts'
import type { Ears } from './context.ts'
import { outcomeOf, troubleOf } from './outcome.ts'
import type { Outcome, Standing, Trouble } from './views.ts'

export interface LockParts {
  door: Door
  ears: Ears
  memoryOnly?: string
  /** Told which vault is open now, or that none is. */
  opened(vault: Vault | undefined): Promise<void>
  unreadable(): number
}

export type LockVerbs = Pick<Amante, 'standing' | 'unlock' | 'lock' | 'setPin' | 'removePin' | 'eraseEverything'>

export function createLockVerbs({ door, ears, memoryOnly, opened, unreadable }: LockParts): LockVerbs {
  async function standing(): Promise<Standing> {
    const now = await door.standing()
    const common = { pin: now.pin, unreadable: unreadable(), vectors: ears.vectors }
    if (memoryOnly) return { ...common, state: 'memory-only', reason: memoryOnly }
    switch (now.state) {
      case 'new':
        return { ...common, state: 'new' }
      case 'open':
        return { ...common, state: 'open' }
      case 'closed':
        // Without a PIN, what is kept opens by itself at the first verb that needs it.
        if (!now.pin) return { ...common, state: 'open' }
        return { ...common, state: 'locked', ...(now.waitUntil !== undefined ? { waitUntil: now.waitUntil } : {}) }
      case 'refused':
        return { ...common, state: 'locked', reason: now.why }
    }
  }

  return {
    standing,
    async unlock(pin) {
      try {
        const came = await door.unlock(pin)
        if (came.outcome === 'refused') return refused(came.why === 'keys-gone' ? 'keys-gone' : 'damaged')
        if (came.outcome !== 'open') return pinRefused(came)
        await opened(came.vault)
        return { ok: true, value: await standing() }
      } catch (error) {
        return refused(troubleOf(error))
      }
    },
    async lock() {
      door.lock()
      await opened(undefined)
    },
    setPin: (pin) =>
      settle(async () => {
        // Without a PIN, what is kept opens by itself, here too.
        const came = await door.unlock()
        if (came.outcome === 'open') await opened(came.vault)
        const { outcome } = await door.setPin(pin)
        if (outcome === 'set') return { ok: true, value: await standing() }
        if (outcome === 'already-set') return refused('conflict')
        return refused(outcome === 'too-short' ? 'pin-short' : 'locked')
      }),
    removePin: (pin) =>
      settle(async () => {
        const came = await door.removePin(pin)
        if (came.outcome === 'removed' || came.outcome === 'none-set') return { ok: true, value: await standing() }
        if (came.outcome === 'locked') return refused('locked')
        return pinRefused(came as PinRefused)
      }),
    eraseEverything: () =>
      outcomeOf(async () => {
        await door.eraseEverything()
        await opened(undefined)
      }),
  }
}

async function settle<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    return refused(troubleOf(error))
  }
}

function refused(trouble: Trouble): { ok: false; trouble: Trouble } {
  return { ok: false, trouble }
}

function pinRefused(came: PinRefused): { ok: false; trouble: Trouble; waitUntil?: number } {
  switch (came.outcome) {
    case 'pin-needed':
      return refused('locked')
    case 'wait':
      return { ok: false, trouble: 'pin-wait', waitUntil: came.waitUntil }
    case 'wrong-pin':
      return { ok: false, trouble: 'wrong-pin', ...(came.waitUntil !== undefined ? { waitUntil: came.waitUntil } : {}) }
  }
}
