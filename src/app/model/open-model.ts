// From a kept connection to the model behind it.

import type { ChatModel } from '#models/chat-model.ts'
import type { Outside } from '#models/outside.ts'
import { isThisMachine } from '#models/providers/address.ts'
import { type BuiltInSide, builtInModel } from '#models/providers/built-in-model.ts'
import { type ModelKind, openChatModel } from '#models/providers/open-chat-model.ts'
import { relayModel } from '#models/providers/relay-model.ts'
import type { ModelBody } from '#vault/records.ts'
import { TroubleError } from '../outcome.ts'
import { BUILT_IN, RELAYED } from './relayed.ts'

const KINDS: ReadonlyMap<string, ModelKind> = new Map([
  ['openai-compatible', 'openai-compatible'],
  ['anthropic', 'anthropic'],
])

export interface Page {
  /** Its own origin. */
  origin: string
  /** The browser's own model, where there may be one. */
  builtIn?: BuiltInSide
}

/** `page` where there is one. Throws TroubleError "bad-address", "open-address" or "not-found". */
export function createOpenModel(outside: Outside, page?: Page): (connection: ModelBody) => ChatModel {
  return ({ provider, url, model, key }) => {
    const relayed = RELAYED.get(provider)
    if (provider === BUILT_IN && page?.builtIn) return { ...builtInModel(page.builtIn, outside), model }
    if (relayed && page) {
      if (!URL.canParse(url)) throw new TroubleError('bad-address')
      const status = { on: true, kind: relayed, model, destination: url, near: isThisMachine(new URL(url)) } as const
      return relayModel({ origin: page.origin, device: key, status }, outside)
    }
    const kind = KINDS.get(provider)
    if (!kind) throw new TroubleError('not-found')
    const opened = openChatModel({ kind, url, model, ...(key ? { key } : {}) }, outside)
    if (opened.ok) return opened.model
    throw new TroubleError(opened.why === 'not-safe' ? 'open-address' : 'bad-address')
  }
}
