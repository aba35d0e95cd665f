// Every refusal of the server: a code, its HTTP status, and a body that tells nothing else.

import { respond } from './respond.ts'

/** What can go wrong, as the outside sees it. */
export type Code = 'invalid' | 'not-found' | 'unavailable'

const STATUS: Record<Code, number> = { invalid: 405, 'not-found': 404, unavailable: 503 }

const SENTENCE: Record<Code, string> = {
  invalid: 'This can only be read.',
  'not-found': 'There is nothing here.',
  unavailable: 'Something went wrong here. Nothing of yours was lost: it never left your device.',
}

/** The answer for a code; never kept by a cache. */
export function refuse(code: Code, headers: Record<string, string> = {}): Response {
  return respond(`${SENTENCE[code]}\n`, {
    status: STATUS[code],
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
