// One exchange over HTTP: sends an envelope, streams the answer, knows when to try again and when to give up.

import type { EventSourceMessage } from 'eventsource-parser'
import { type ChatEnd, type ChatEnvelope, ChatModelError, type ChatPiece } from '../chat-model.ts'
import { asSent, type Outside } from '../outside.ts'
import { type Patience, startWatch, type Watch } from './patience.ts'
import { readEvents } from './read-events.ts'
import { PassingTrouble, troubleOfStatus } from './trouble-of.ts'
import { createThinkingFilter } from './without-thinking.ts'

/** Understands the events of one answer. */
export interface ReplyReader {
  /** The words in an event. Throws a ChatModelError where the server tells of trouble. */
  take(event: EventSourceMessage): string
  /** How the answer ended, once that is known. */
  ended(): ChatEnd | undefined
  /** True when nothing more is to come. */
  closed(): boolean
}

export interface Exchange {
  /** As it is sent, key included. */
  envelope: ChatEnvelope
  createReader(): ReplyReader
  patience: Patience
  /** Tokens of the answer, at most: not every server heeds it. */
  maxTokens: number
}

const TRIES = 3
const FIRST_PAUSE = 400
const LONGEST_PAUSE = 8_000
/** Letters of a token, with much to spare. */
const LETTERS_OF_TOKEN = 12
const TOLD = 4_096

/** Streams the answer; tries again only while no word of it was given out. */
export async function* streamReply(
  exchange: Exchange,
  outside: Outside,
  cancel: AbortSignal,
): AsyncGenerator<ChatPiece> {
  const watch = startWatch(exchange.patience, outside, cancel)
  let said = false
  try {
    for (let tries = 1; ; tries++) {
      try {
        for await (const piece of tryOnce(exchange, outside, watch)) {
          said = true
          yield piece
        }
        return
      } catch (error) {
        const trouble = asTrouble(error, watch)
        const pause = said || tries === TRIES ? undefined : pauseAfter(trouble, tries, outside.chance())
        if (pause === undefined) throw trouble
        await watch.pause(pause)
      }
    }
  } finally {
    watch.end()
  }
}

async function* tryOnce(exchange: Exchange, outside: Outside, watch: Watch): AsyncGenerator<ChatPiece> {
  const body = await open(exchange.envelope, outside, watch)
  const reader = exchange.createReader()
  const thinking = createThinkingFilter()
  let room = exchange.maxTokens * LETTERS_OF_TOKEN
  let said = false
  const give = function* (text: string): Generator<ChatPiece> {
    if (text === '') return
    said = true
    room -= text.length
    yield { kind: 'text', text }
  }
  try {
    reading: for await (const events of readEvents(body)) {
      for (const event of events) {
        const text = thinking.pass(reader.take(event))
        watch.heard(text === '' ? 'life' : 'words')
        yield* give(text)
        if (room < 0) return yield { kind: 'end', why: 'length' }
        if (reader.closed()) break reading
      }
    }
  } catch (error) {
    if (watch.signal.aborted && watch.signal.reason.trouble === 'cancelled') throw error
    // What fails after the model said that it is done takes nothing from the answer.
    if (!reader.ended()) throw error instanceof ChatModelError || watch.signal.aborted ? error : brokenOff()
  }
  yield* give(thinking.rest())
  const end = reader.ended()
  if (!end) throw brokenOff()
  if (!said && end.why !== 'refused') throw new PassingTrouble('broken-answer', 'an empty answer')
  yield end
}

async function open({ url, headers, body }: ChatEnvelope, { fetch }: Outside, { signal }: Watch) {
  if (signal.aborted) throw signal.reason
  const response = await fetch(url, asSent({ method: 'POST', headers, body, signal }))
  const type = response.headers.get('Content-Type') ?? ''
  if (response.ok && response.body && /^text\/event-stream\b/i.test(type)) return response.body
  throw troubleOfStatus(response.status, await beginningOf(response), response.headers.get('Retry-After'))
}

/** The first letters of an answer, however long it is. */
async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  try {
    while (text.length < TOLD) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
  return text.slice(0, TOLD)
}

const brokenOff = () => new PassingTrouble('broken-answer', 'the answer broke off')

function asTrouble(error: unknown, { signal }: Watch): ChatModelError {
  if (signal.aborted) return signal.reason as ChatModelError
  if (error instanceof ChatModelError) return error
  // No network, no server, a name that leads nowhere, a page that may not ask there: browsers do not tell which.
  return new PassingTrouble('unreachable', 'no connection')
}

/** Milliseconds before another try, each about twice the last; undefined where it would be no use. */
function pauseAfter(trouble: ChatModelError, tries: number, chance: number): number | undefined {
  if (!(trouble instanceof PassingTrouble)) return undefined
  const asked = trouble.after ?? 0
  if (asked > LONGEST_PAUSE) return undefined
  return Math.max(asked, FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + chance))
}
