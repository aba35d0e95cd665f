// The airlock's side: fetches what it is asked to and hands back each piece when it is wanted. It holds no key and no record,
// and knows of nothing but the request in hand.

import type { Fetch } from '#models/outside.ts'
import type { FromAirlock, ToAirlock, Wire } from './airlock-messages.ts'

interface Going {
  stop: AbortController
  reader?: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>
}

/** Answers on the wire with what `fetch` brings. */
export function serveAirlock(wire: Wire<FromAirlock, ToAirlock>, fetch: Fetch): void {
  const going = new Map<number, Going>()
  const tell = (message: FromAirlock, transfer: Transferable[] = []) => wire.postMessage(message, transfer)
  const finish = (id: number, kind: 'end' | 'fail') => {
    // One that was stopped is waited for no longer.
    if (going.delete(id)) tell({ id, kind })
  }

  async function ask({ id, url, init }: Extract<ToAirlock, { kind: 'ask' }>): Promise<void> {
    const one: Going = { stop: new AbortController() }
    going.set(id, one)
    const response = await fetch(url, { ...init, signal: one.stop.signal })
    if (response.body) one.reader = response.body.getReader()
    tell({ id, kind: 'head', status: response.status, headers: [...response.headers] })
  }

  async function more(id: number): Promise<void> {
    const { done, value } = (await going.get(id)?.reader?.read()) ?? { done: true }
    if (done || !value) return finish(id, 'end')
    // Copied: a piece may be a window on memory that is used again.
    const bytes = value.slice()
    if (going.has(id)) tell({ id, kind: 'part', bytes }, [bytes.buffer])
  }

  wire.addEventListener('message', ({ data }) => {
    const { id } = data
    if (data.kind === 'ask') ask(data).catch(() => finish(id, 'fail'))
    else if (data.kind === 'more') more(id).catch(() => finish(id, 'fail'))
    else {
      going.get(id)?.stop.abort()
      going.delete(id)
    }
  })
}
