// The host's relay: the page's own server passes a request on to the model that the host connected, and keeps nothing. What is
// sent to it is what the model gets, byte for byte; the server adds the key.

import type { ChatModel } from '../chat-model.ts'
import { asSent, type Outside } from '../outside.ts'
import { PATIENCE, type Patience } from '../reply/patience.ts'
import { httpModel, WINDOW } from './http-model.ts'
import { type ModelKind, protocolOf } from './open-chat-model.ts'

/** What a server's relay says of itself. */
export type RelayStatus = { on: false } | RelayOn

export interface RelayOn {
  on: true
  kind: ModelKind
  model: string
  /** Where words go after the relay: an origin. */
  destination: string
  /** True where that is the server's own machine. */
  near: boolean
}

/** Longest answer the relay lets pass, in tokens. */
export const RELAY_MAX_TOKENS = 2_048

/** Asks the server at `origin` (a page's own) whether it relays; off where it does not answer. */
export async function askRelay(origin: string, { fetch }: Outside, signal: AbortSignal): Promise<RelayStatus> {
  try {
    const headers = { Accept: 'application/json' }
    const response = await fetch(`${origin}/relay/status`, asSent({ method: 'GET', headers, signal }))
    return response.ok ? readStatus(await response.json()) : { on: false }
  } catch {
    return { on: false }
  }
}

function readStatus(value: unknown): RelayStatus {
  const { on, kind, model, destination, near } = (value ?? {}) as Partial<Record<keyof RelayOn, unknown>>
  if (on !== true || (kind !== 'openai-compatible' && kind !== 'anthropic')) return { on: false }
  if (typeof model !== 'string' || typeof destination !== 'string' || !URL.canParse(destination)) return { on: false }
  return { on: true, kind, model, destination, near: near === true }
}

export interface RelayChoice {
  /** The page's own. */
  origin: string
  /** A random name that the page made for this alone. */
  device: string
  status: RelayOn
  patience?: Patience
}

/** The model behind a relay. */
export function relayModel({ origin, device, status, patience }: RelayChoice, outside: Outside): ChatModel {
  const spoken = protocolOf(status.kind, new URL(status.destination))
  const protocol = {
    ...spoken,
    name: 'relay',
    path: '/relay/chat',
    headers: () => ({ 'Content-Type': 'application/json', Accept: 'text/event-stream', 'X-Amante-Device': device }),
  }
  const where = status.near ? 'here' : 'away'
  const settings = {
    url: new URL(origin),
    model: status.model,
    patience: patience ?? PATIENCE[where],
    window: WINDOW[where],
  }
  return { ...httpModel(protocol, settings, outside), destination: status.destination }
}
