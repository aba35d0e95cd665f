// Lets time pass on a device: for its pages, and for the engine in its worker.

import type { BrowserContext } from 'playwright-core'

const later = (milliseconds: number) => `
  {
    const Before = Date
    globalThis.Date = class extends Before {
      constructor(...given) {
        if (given.length === 0) super(Before.now() + ${milliseconds})
        else super(...given)
      }
      static now() {
        return Before.now() + ${milliseconds}
      }
    }
  }
`

const moved = new WeakMap<BrowserContext, number>()

/** Moves the clock on; what is loaded from now on sees it. The device must block service workers, which bring the worker unseen. */
export async function moveClock(context: BrowserContext, milliseconds: number): Promise<void> {
  const all = (moved.get(context) ?? 0) + milliseconds
  moved.set(context, all)
  await context.addInitScript(later(milliseconds))
  // The newest route answers, and asks the server anew.
  await context.route(/engine\.worker[\w.-]*\.js$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${later(all)};${await answer.text()}` })
  })
}
