// What the providers over HTTP share: an envelope from a request, and its answer streamed. Each adds its own protocol.

import { type ChatEnvelope, type ChatModel, ChatModelError, type ChatRequest } from '../chat-model.ts'
import { fitToWindow } from '../fit-to-window.ts'
import type { Outside } from '../outside.ts'
import { PATIENCE, type Patience } from '../reply/patience.ts'
import { type ReplyReader, streamReply } from '../reply/stream-reply.ts'
import { isThisMachine } from './address.ts'

/** A way of asking and answering. */
export interface Protocol {
  readonly name: string
  /** After the server's own address. */
  readonly path: string
  /** The headers, with the key as given. */
  headers(key: string | undefined): Record<string, string>
  body(model: string, request: ChatRequest): Record<string, unknown>
  createReader(): ReplyReader
}

export interface HttpModelSettings {
  url: URL
  model: string
  key?: string | undefined
  /** Tokens the model holds, question and answer together. */
  window?: number | undefined
  patience?: Patience | undefined
}

const DOTS = '••••••••'
/** Tokens. On one's own machine: what a model is commonly started with, whatever it could hold. */
export const WINDOW = { here: 4_096, away: 32_768 } as const

/** A model behind a server that speaks the protocol. */
export function httpModel(protocol: Protocol, settings: HttpModelSettings, outside: Outside): ChatModel {
  const { url, model } = settings
  const here = isThisMachine(url)
  const window = settings.window ?? (here ? WINDOW.here : WINDOW.away)
  // Keys are pasted, with blanks and line ends around them.
  const key = settings.key?.trim() || undefined
  const envelopeWith = (shown: string | undefined, request: ChatRequest): ChatEnvelope => ({
    url: `${url.href.replace(/\/$/, '')}${protocol.path}`,
    headers: protocol.headers(shown),
    body: JSON.stringify(protocol.body(model, fitToWindow(request, window))),
  })
  return {
    provider: protocol.name,
    model,
    destination: url.origin,
    envelope: (request) => envelopeWith(key && DOTS, request),
    async *stream(request, signal) {
      if (key && /[^\x21-\x7e]/.test(key)) throw new ChatModelError('key-refused', 'no key has such letters')
      const exchange = {
        envelope: envelopeWith(key, request),
        createReader: protocol.createReader,
        patience: settings.patience ?? (here ? PATIENCE.here : PATIENCE.away),
        maxTokens: request.maxTokens,
      }
      yield* streamReply(exchange, outside, signal)
    },
  }
}
