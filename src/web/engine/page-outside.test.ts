import { expect, onTestFinished, test, vi } from 'vitest'
import { never } from '#models/chat-model.fixture.ts'
import { openLoopback } from '#models/loopback.fixture.ts'
import { asSent } from '#models/outside.ts'
import { pageOutside } from './page-outside.ts'

const ask = asSent({ method: 'GET', headers: {}, signal: never })

test('the page’s own server is asked directly; for everything else the airlock is opened', async () => {
  const { address } = await openLoopback((response) => void response.end('own'))
  const opened: unknown[][] = []
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor(...given: unknown[]) {
        super()
        opened.push(given)
        queueMicrotask(() => this.dispatchEvent(new Event('error')))
      }
      postMessage(): void {}
    },
  )
  const outside = pageOutside(address)
  expect(await (await outside.fetch(`${address}/relay/status`, ask)).text()).toBe('own')
  expect(opened).toEqual([])
  await expect(outside.fetch('http://127.0.0.1:9/', ask)).rejects.toThrow('did not open')
  expect(String(opened[0]![0])).toMatch(/\/airlock\.worker\.ts$/)
})
