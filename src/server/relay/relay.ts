// The relay: off until the host names a model. It passes on what the page of this very server sends, counts how often, and
// keeps nothing.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { ChatModelError } from '#models/chat-model.ts'
import { PassingTrouble } from '#models/reply/trouble-of.ts'
import { type Bucket, type Buckets, createBuckets } from './buckets.ts'
import { mayPass } from './check-request.ts'
import { isFromOwnPage } from './from-own-page.ts'
import { passOn, refuseFor } from './pass-on.ts'
import type { RelayConfig } from './relay-config.ts'

export interface Limits {
  device: Bucket
  /** All devices together: whoever makes up names of devices gets no further than this. */
  all: Bucket
  /** Answers under way at once. */
  streams: number
  /** Bytes of a request. */
  bytes: number
  /** Milliseconds in which nothing moves. */
  still: number
}

export const LIMITS: Limits = {
  device: { burst: 20, perMinute: 10 },
  all: { burst: 600, perMinute: 300 },
  streams: 512,
  bytes: 256 * 1024,
  still: 90_000,
}

export interface Relay {
  config: RelayConfig
  limits: Limits
  device: Buckets
  all: Buckets
  /** Answers under way. */
  under: number
}

export function createRelay(config: RelayConfig, now: () => number, limits = LIMITS): Relay {
  return { config, limits, device: createBuckets(limits.device, now), all: createBuckets(limits.all, now, 1), under: 0 }
}

/** Whether a request is for the relay. */
export function isRelayed({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/relay/chat'
}

/** Answers one request for the relay; never rejects. */
export async function relayChat(incoming: IncomingMessage, outgoing: ServerResponse, relay: Relay): Promise<void> {
  try {
    relay.under++
    const body = await admit(incoming, relay)
    await passOn({ body, config: relay.config, outgoing, still: relay.limits.still })
  } catch (error) {
    // A request that is refused before it was read through is not read through.
    if (!incoming.complete) outgoing.shouldKeepAlive = false
    refuseFor(error instanceof ChatModelError ? error : new PassingTrouble('unreachable', ''), outgoing)
  } finally {
    relay.under--
  }
}

/** The body of a request that may pass. Throws the trouble of one that may not. */
async function admit(incoming: IncomingMessage, { config, limits, device, all, under }: Relay): Promise<Buffer> {
  const { headers } = incoming
  const name = headers['x-amante-device']
  const proper = isFromOwnPage(headers) && /^application\/json\b/i.test(headers['content-type'] ?? '')
  if (!proper || typeof name !== 'string' || !/^[\w-]{16,64}$/.test(name))
    throw new ChatModelError('unreachable', 'not from the page')
  const wait = device.take(name) || all.take('')
  if (wait > 0 || under > limits.streams) throw new PassingTrouble('busy', 'too often', Math.max(1, wait) * 1000)
  const body = await readBody(incoming, limits.bytes)
  if (!mayPass(body.toString('utf8'), config.status)) throw new ChatModelError('broken-answer', 'not a talk')
  return body
}

async function readBody(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  if (Number(incoming.headers['content-length']) > most) throw new ChatModelError('too-long', 'too large')
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) throw new ChatModelError('too-long', 'too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
