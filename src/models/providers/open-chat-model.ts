// From what a person or a host chose to the model behind it.

import type { ChatModel } from '../chat-model.ts'
import type { Outside } from '../outside.ts'
import type { Patience } from '../reply/patience.ts'
import { type AddressRead, readAddress } from './address.ts'
import { anthropicProtocol } from './anthropic-protocol.ts'
import { type HttpModelSettings, httpModel, type Protocol } from './http-model.ts'
import { openAiOwnProtocol, openAiProtocol } from './openai-protocol.ts'

/** The protocols a server of models may speak. */
export type ModelKind = 'openai-compatible' | 'anthropic'

/** A server of models and what to ask it for. */
export interface ModelChoice {
  kind: ModelKind
  /** The server's address, as typed. */
  url: string
  model: string
  key?: string
  /** Tokens that question and answer may have together; what is common where nothing is said. */
  window?: number
  patience?: Patience
}

export type ModelOpened = { ok: true; model: ChatModel } | Extract<AddressRead, { ok: false }>

/** Makes the model; sends nothing yet. */
export function openChatModel(choice: ModelChoice, outside: Outside): ModelOpened {
  const read = readEndpoint(choice.kind, choice.url)
  if (!read.ok) return read
  const settings: HttpModelSettings = { ...choice, url: read.url }
  return { ok: true, model: httpModel(protocolOf(choice.kind, read.url), settings, outside) }
}

/** The address before the protocol's own path: most servers that speak OpenAI's have it below /v1. */
export function readEndpoint(kind: ModelKind, typed: string): AddressRead {
  const read = readAddress(typed)
  if (!read.ok) return read
  const { url } = read
  if (kind === 'anthropic') url.pathname = url.pathname.replace(/\/v1$/, '')
  else if (url.pathname === '/') url.pathname = '/v1'
  return { ok: true, url }
}

/** How a server is spoken to. */
export function protocolOf(kind: ModelKind, { hostname }: URL): Protocol {
  if (kind === 'anthropic') return anthropicProtocol
  return hostname === 'api.openai.com' ? openAiOwnProtocol : openAiProtocol
}
