// How long an answer may take. A person waits for words, so the first wait counts all tries together.

import { ChatModelError } from '../chat-model.ts'
import type { Outside } from '../outside.ts'

/** Milliseconds. */
export interface Patience {
  /** Until the first words. */
  first: number
  /** From one sign of life to the next, once there were words. */
  between: number
  /** Until the end. */
  whole: number
}

/** A model that was just asked for on this machine is read from the disk first. */
export const PATIENCE = {
  here: { first: 60_000, between: 20_000, whole: 240_000 },
  away: { first: 20_000, between: 15_000, whole: 120_000 },
} as const satisfies Record<string, Patience>

export interface Watch {
  /** Raised when patience runs out or the caller cancels; its reason is a ChatModelError. */
  signal: AbortSignal
  /** Something came; `words` once a person could read it. */
  heard(what: 'life' | 'words'): void
  /** Waits; rejects as soon as the signal is raised. */
  pause(ms: number): Promise<void>
  /** Lets go of all timers, and of whatever still listens to the signal. */
  end(): void
}

/** Starts to wait. */
export function startWatch(patience: Patience, outside: Outside, cancel: AbortSignal): Watch {
  const stop = new AbortController()
  const tooSlow = (what: string) => () => stop.abort(new ChatModelError('too-slow', what))
  const cancelled = () => stop.abort(new ChatModelError('cancelled', 'cancelled'))
  if (cancel.aborted) cancelled()
  cancel.addEventListener('abort', cancelled)
  const whole = outside.after(patience.whole, tooSlow('the whole answer took too long'))
  let next = outside.after(patience.first, tooSlow('no first words'))
  let begun = false
  return {
    signal: stop.signal,
    heard(what) {
      begun ||= what === 'words'
      if (!begun) return
      next()
      next = outside.after(patience.between, tooSlow('no further words'))
    },
    pause(ms) {
      return new Promise((resolve, reject) => {
        const give = () => reject(stop.signal.reason)
        if (stop.signal.aborted) return give()
        const callOff = outside.after(ms, () => {
          stop.signal.removeEventListener('abort', give)
          resolve()
        })
        stop.signal.addEventListener('abort', () => {
          callOff()
          give()
        })
      })
    },
    end() {
      whole()
      next()
      cancel.removeEventListener('abort', cancelled)
      stop.abort(new ChatModelError('cancelled', 'no longer wanted'))
    },
  }
}
