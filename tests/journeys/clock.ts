// A device whose clock can be set: the page's, and that of the worker in which the engine runs.

import type { Device } from './device.ts'

/** What to hand to `devices()` with it: the offline worker would bring its own copies of the files. */
export const WITHOUT_OFFLINE = { serviceWorkers: 'block' } as const

export interface Clock {
  /** Moves it by so many milliseconds, for every page opened or loaded from now on. */
  move(by: number): Promise<void>
  /** What it shows now. */
  now(): number
}

export async function withClock({ context }: Device): Promise<Clock> {
  let moved = 0
  await context.route(/engine\.worker[^/]*\.js$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${shifting(moved)}\n${await answer.text()}` })
  })
  return {
    async move(by) {
      moved += by
      // Each runs after those before it, and so adds to them.
      await context.addInitScript(shifting(by))
    },
    now: () => Date.now() + moved,
  }
}

/** A script after which every clock in its realm goes ahead by so much. */
function shifting(by: number): string {
  return `(() => {
    const Before = Date
    globalThis.Date = class Date extends Before {
      constructor(...parts) { if (parts.length === 0) super(Before.now() + ${by}); else super(...parts) }
      static now() { return Before.now() + ${by} }
    }
  })();`
}
