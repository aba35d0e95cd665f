// From a kept connection to the model behind it.

import type { ChatModel } from '#models/chat-model.ts'
import type { Outside } from '#models/outside.ts'
import { isThisMachine } from '#models/providers/address.ts'
import { type ModelKind, openChatModel } from '#models/providers/open-chat-model.ts'
import { relayModel } from '#models/providers/relay-model.ts'
import type { ModelBody } from '#vault/records.ts'
import { TroubleError } from '../outcome.ts'
import { RELAYED } from './relayed.ts'

const KINDS: ReadonlyMap<string, ModelKind> = new Map([
  ['openai-compatible', 'openai-compatible'],
  ['anthropic', 'anthropic'],
])

/** `origin` is the page's own, where there is a page. Throws TroubleError "bad-address", "open-address" or "not-found". */
export function createOpenModel(outside: Outside, origin?: string): (connection: ModelBody) => ChatModel {
  return ({ provider, url, model, key }) => {
    const relayed = RELAYED.get(provider)
    if (relayed && origin) {
      if (!URL.canParse(url)) throw new TroubleError('bad-address')
      const status = { on: true, kind: relayed, model, destination: url, near: isThisMachine(new URL(url)) } as const
      return relayModel({ origin, device: key, status }, outside)
    }
    const kind = KINDS.get(provider)
    if (!kind) throw new TroubleError('not-found')
    const opened = openChatModel({ kind, url, model, ...(key ? { key } : {}) }, outside)
    if (opened.ok) return opened.model
    throw new TroubleError(opened.why === 'not-safe' ? 'open-address' : 'bad-address')
  }
}
