// What a provider needs of the world, handed in: so that a test holds the clock, and the page can put a door of its own
// between the engine and the network.

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

export interface FetchInit {
  method: 'GET' | 'POST'
  headers: Readonly<Record<string, string>>
  body?: string
  signal: AbortSignal
  /** Words go where they were meant to go, or nowhere. */
  redirect: 'manual'
  credentials: 'omit'
  referrerPolicy: 'no-referrer'
  cache: 'no-store'
}

export interface Outside {
  fetch: Fetch
  /** Calls back after so many milliseconds; gives the way to call it off. */
  after(ms: number, call: () => void): () => void
  /** From 0 to 1. */
  chance(): number
}

/** The world as it is, in Node, in a page and in a worker. */
export function thisWorld(): Outside {
  return {
    fetch: (url, init) => fetch(url, init),
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    chance: Math.random,
  }
}

/** How every request is sent: no cookie, no referrer, nothing kept, no redirect followed. */
export function asSent(given: Pick<FetchInit, 'method' | 'headers' | 'body' | 'signal'>): FetchInit {
  return { ...given, redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }
}
