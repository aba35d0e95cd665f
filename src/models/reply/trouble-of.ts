// From what a server answers to one of our few troubles. What it says of its trouble is read here and goes no further: it
// may hold the key or the person's own words.

import { ChatModelError, type ChatTrouble } from '../chat-model.ts'

/** A trouble that may be gone in a moment. */
export class PassingTrouble extends ChatModelError {
  /** Milliseconds that the server asks to wait. */
  readonly after: number | undefined
  constructor(trouble: ChatTrouble, detail: string, after?: number) {
    super(trouble, detail)
    this.after = after
  }
}

const TOO_LONG =
  /context[ _](length|size|window)|exceed_context|maximum context|prompt is too long|too many tokens|keep the first \d+ tokens/
const NO_MODEL =
  /model_not_found|not_found_error|no models? (is )?loaded|model ["'`]?[\w./:-]*["'`]? (was )?(not found|does not exist)/
const NOTHING_LEFT = /insufficient_quota|credit balance|billing|exceeded your current quota/
const OVERLOADED = /overloaded|rate.?limit|too many requests|at capacity|temporarily unavailable/

/** How the relay says what happened to it further on. */
const RELAYED =
  /^\{"trouble":"(unreachable|too-slow|key-refused|no-such-model|too-long|busy|broken-answer)","passing":(true|false)\}$/

/** The trouble of an answer that is not one: its status, and the beginning of what was said. */
export function troubleOfStatus(status: number, told: string, retryAfter: string | null): ChatModelError {
  const said = told.toLowerCase()
  const detail = `HTTP ${status}`
  const relayed = RELAYED.exec(told)
  if (relayed) return troubleRelayed(relayed[1] as ChatTrouble, relayed[2] === 'true', secondsOf(retryAfter))
  // A browser hides the status of a redirect that it was told not to follow.
  if (status >= 200 && status < 300) return new ChatModelError('broken-answer', 'not a stream of events')
  if (status < 400) return new ChatModelError('unreachable', `${detail}: a redirect`)
  if (status === 413) return new ChatModelError('too-long', detail)
  if (status === 401 || status === 402 || status === 403) return new ChatModelError('key-refused', detail)
  if (NOTHING_LEFT.test(said)) return new ChatModelError('key-refused', `${detail}: nothing left`)
  if (status === 404 || NO_MODEL.test(said)) return new ChatModelError('no-such-model', detail)
  if (TOO_LONG.test(said)) return new ChatModelError('too-long', detail)
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return new PassingTrouble('busy', detail, secondsOf(retryAfter))
  return new ChatModelError('broken-answer', detail)
}

function troubleRelayed(trouble: ChatTrouble, passing: boolean, after: number | undefined): ChatModelError {
  const detail = 'told by the relay'
  return passing ? new PassingTrouble(trouble, detail, after) : new ChatModelError(trouble, detail)
}

/** The trouble a server tells in the middle of a stream, as whatever JSON it sent for it. */
export function troubleTold(error: unknown): ChatModelError {
  const said = JSON.stringify(error ?? '').toLowerCase()
  if (TOO_LONG.test(said)) return new ChatModelError('too-long', 'told in the stream')
  if (OVERLOADED.test(said)) return new PassingTrouble('busy', 'told in the stream')
  return new ChatModelError('broken-answer', 'told in the stream')
}

/** Retry-After in seconds, as milliseconds; a date is not believed, since clocks differ. */
function secondsOf(header: string | null): number | undefined {
  const seconds = header === null || header.trim() === '' ? Number.NaN : Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
