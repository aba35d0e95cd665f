// A device whose clock can be set: the page's, and that of the worker in which the engine runs.

import type { Page } from 'playwright-core'
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

/** Goes on with the Tab key until an element has the focus, as who uses no pointer does. */
export async function tabTo(
  page: Page,
  name: { role: 'button' | 'link' | 'radio' | 'checkbox' | 'summary'; name: string | RegExp },
) {
  // What opens a part of the page has no role of its own.
  const found =
    name.role === 'summary'
      ? page.locator('summary', { hasText: name.name })
      : page.getByRole(name.role, { name: name.name })
  const wanted = found.first()
  await wanted.waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${name.role} "${name.name}"`)
}
