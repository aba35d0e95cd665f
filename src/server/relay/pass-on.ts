// Passes one request on to the model's server and its answer back, byte for byte, as fast as the slower of the two sides. When
// either goes, the other is let go of.

import { Agent as HttpAgent, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'
import type { ChatModelError } from '#models/chat-model.ts'
import { PassingTrouble, troubleOfStatus } from '#models/reply/trouble-of.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import type { RelayConfig } from './relay-config.ts'

const WHOLE = 300_000
const TOLD = 4_096
const AGENTS = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) }

export interface Passing {
  body: Buffer
  config: Pick<RelayConfig, 'endpoint' | 'headers'>
  outgoing: ServerResponse
  /** Milliseconds in which nothing may move: a dead server, or a reader who does not read. */
  still: number
}

/** Resolves when the answer is through, or cannot be. */
export function passOn({ body, config, outgoing, still }: Passing): Promise<void> {
  return new Promise((resolve) => {
    // Who left while the request was still coming in is not asked for.
    if (outgoing.destroyed) return resolve()
    const { endpoint, headers } = config
    const secure = endpoint.protocol === 'https:'
    const asked = (secure ? requestHttps : requestHttp)(endpoint, {
      method: 'POST',
      agent: AGENTS[secure ? 'https:' : 'http:'],
      headers: { ...headers, 'Accept-Encoding': 'identity', 'Content-Length': body.length },
    })
    const giveUp = setTimeout(() => asked.destroy(new Error('too slow')), WHOLE)
    asked.setTimeout(still, () => asked.destroy(new Error('too slow')))
    outgoing.once('close', () => {
      clearTimeout(giveUp)
      asked.destroy()
      resolve()
    })
    asked.once('error', (error) => {
      // Cut in the middle, an answer must not look whole.
      if (outgoing.headersSent) outgoing.destroy()
      else refuseFor(new PassingTrouble(error.message === 'too slow' ? 'too-slow' : 'unreachable', ''), outgoing)
    })
    asked.once('response', (answer) => {
      if (answer.statusCode === 200 && /^text\/event-stream\b/i.test(answer.headers['content-type'] ?? ''))
        stream(answer, outgoing)
      else void refuse(answer, outgoing)
    })
    asked.end(body)
  })
}

function stream(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies that gather answers before they pass them on are asked not to.
    'X-Accel-Buffering': 'no',
  })
  outgoing.flushHeaders()
  pipeline(answer, outgoing, (error) => error && outgoing.destroy())
}

/** Our own word for the trouble; what the model's server says of it stays here and is forgotten. */
async function refuse(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let told = ''
  try {
    for await (const part of answer) {
      told += part
      if (told.length > TOLD) break
    }
  } catch {
    // What came before it broke off will do.
  }
  const wait = answer.headers['retry-after'] ?? null
  refuseFor(troubleOfStatus(answer.statusCode ?? 0, told, wait), outgoing)
}

const STATUS: Partial<Record<ChatModelError['trouble'], number>> = {
  unreachable: 502,
  'too-slow': 504,
  busy: 503,
  'too-long': 413,
}

/** The answer for a trouble, in the words that the page's side understands. */
export function refuseFor(trouble: ChatModelError, outgoing: ServerResponse): void {
  if (outgoing.headersSent || outgoing.destroyed) return
  const passing = trouble instanceof PassingTrouble
  const after = passing && trouble.after !== undefined ? { 'Retry-After': Math.ceil(trouble.after / 1000) } : {}
  outgoing.writeHead(STATUS[trouble.trouble] ?? 400, {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...after,
  })
  outgoing.end(JSON.stringify({ trouble: trouble.trouble, passing }))
}
