// Decides, from what the host set, whether requests to a language model are passed on, and where. Pure.

import { isThisMachine } from '#models/providers/address.ts'
import { type ModelKind, protocolOf, readEndpoint } from '#models/providers/open-chat-model.ts'
import type { RelayOn } from '#models/providers/relay-model.ts'

/** MODEL_URL, MODEL_NAME, MODEL_KEY and MODEL_KIND, as set. */
export interface RelayEnv {
  url?: string
  name?: string
  key?: string
  kind?: string
}

export interface RelayConfig {
  endpoint: URL
  /** Headers for the model's server, the key among them. */
  headers: Record<string, string>
  /** What the page is told. */
  status: RelayOn
}

export type RelayConfigured = { ok: true; relay?: RelayConfig } | { ok: false; sentence: string }

const KINDS: readonly string[] = ['openai-compatible', 'anthropic'] satisfies ModelKind[]
const no = (sentence: string) => ({ ok: false, sentence }) as const

/** With nothing set: no relay. */
export function configureRelay(env: RelayEnv): RelayConfigured {
  if (Object.keys(env).length === 0) return { ok: true }
  const { url, name, key, kind = 'openai-compatible' } = env
  if (url === undefined)
    return no('A model is named, but not where it is: set MODEL_URL, or unset the other MODEL_ settings.')
  if (name === undefined) return no('MODEL_URL is set, but not which model to ask there for: set MODEL_NAME.')
  if (!isKind(kind)) return no(`MODEL_KIND must be ${KINDS.join(' or ')}, not "${kind}".`)
  const read = readEndpoint(kind, url)
  // The address is not repeated: people put keys into it.
  if (!read.ok && read.why === 'not-safe')
    return no('MODEL_URL is plain http to another network: words and key would travel in the open. Use https.')
  if (!read.ok) return no('MODEL_URL must be an address such as http://localhost:11434 or https://api.example.org/v1.')
  if (key && /[^\x21-\x7e]/.test(key)) return no('MODEL_KEY holds letters that no key has.')
  const protocol = protocolOf(kind, read.url)
  const endpoint = new URL(`${read.url.href.replace(/\/$/, '')}${protocol.path}`)
  const status: RelayOn = {
    on: true,
    kind,
    model: name,
    destination: read.url.origin,
    near: isThisMachine(read.url),
  }
  return { ok: true, relay: { endpoint, headers: protocol.headers(key), status } }
}

function isKind(kind: string): kind is ModelKind {
  return KINDS.includes(kind)
}
