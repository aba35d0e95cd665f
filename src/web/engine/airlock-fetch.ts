// The engine's side of the airlock, which looks like `fetch`. What goes to the page's own server does not need it.

import type { Fetch } from '#models/outside.ts'
import type { FromAirlock, ToAirlock, Wire } from './airlock-messages.ts'

interface Waiting {
  head(status: number, headers: [string, string][]): void
  part(bytes: Uint8Array<ArrayBuffer>): void
  end(): void
  fail(error: unknown): void
}

/** Starts the worker, and calls back where it cannot run. */
export type OpenAirlock = (failed: () => void) => Wire<ToAirlock, FromAirlock>

/** A `fetch` through the airlock, which is opened once it is first needed; to the page's own `origin` it is `own`. */
export function createAirlockFetch(open: OpenAirlock, own: Fetch, origin: string): Fetch {
  const waiting = new Map<number, Waiting>()
  let wire: Wire<ToAirlock, FromAirlock> | undefined
  let last = 0

  function connect(): Wire<ToAirlock, FromAirlock> {
    const opened = open(() => {
      wire = undefined
      for (const one of waiting.values()) one.fail(new TypeError('The airlock did not open.'))
    })
    opened.addEventListener('message', ({ data }) => {
      const one = waiting.get(data.id)
      if (data.kind === 'head') one?.head(data.status, data.headers)
      else if (data.kind === 'part') one?.part(data.bytes)
      else if (data.kind === 'end') one?.end()
      else one?.fail(new TypeError('The airlock could not fetch.'))
    })
    return opened
  }

  return (url, init) => {
    if (new URL(url).origin === origin) return own(url, init)
    const { signal, ...rest } = init
    if (signal.aborted) return Promise.reject(signal.reason)
    wire ??= connect()
    const through = wire
    const tell = (message: ToAirlock) => through.postMessage(message, [])
    const id = ++last
    return new Promise((resolve, reject) => {
      const settle = () => {
        waiting.delete(id)
        signal.removeEventListener('abort', stop)
      }
      const stop = () => {
        tell({ id, kind: 'stop' })
        waiting.get(id)?.fail(signal.reason)
      }
      signal.addEventListener('abort', stop)
      const { body, controller } = bodyOf(
        () => tell({ id, kind: 'more' }),
        () => {
          tell({ id, kind: 'stop' })
          settle()
        },
      )
      waiting.set(id, {
        head: (status, headers) => resolve(asResponse(status, headers, body)),
        part: (bytes) => controller().enqueue(bytes),
        end() {
          controller().close()
          settle()
        },
        fail(error) {
          controller().error(error)
          reject(error)
          settle()
        },
      })
      tell({ id, kind: 'ask', url, init: rest })
    })
  }
}

function bodyOf(more: () => void, cancel: () => void) {
  let held!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start: (controller) => {
        held = controller
      },
      pull: more,
      cancel,
    },
    // Nothing is asked for before somebody reads: the head must be there first.
    { highWaterMark: 0 },
  )
  return { body, controller: () => held }
}

/** Statuses that come without a body, and the one by which a browser hides a redirect. */
function asResponse(
  status: number,
  headers: [string, string][],
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Response {
  if (status < 200) return Response.error()
  return new Response([204, 205, 304].includes(status) ? null : body, { status, headers })
}
