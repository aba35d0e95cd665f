// Decides, from what the host set, how the server runs. Pure: a setting that cannot be is a plain sentence.

import type { Env } from './env.ts'
import { configureRelay, type RelayConfig } from './relay/relay-config.ts'

export interface Config {
  port: number
  /** The address to listen on; 127.0.0.1 admits this machine alone. */
  host: string
  /** The one address to show. */
  address: string
  /** What the host should know, in sentences. */
  notices: string[]
  /** Where requests to a language model are passed on to; absent until the host names one. */
  relay?: RelayConfig
}

export type Configured = { ok: true; config: Config } | { ok: false; sentence: string }

/** With nothing set: port 3000, this machine alone. */
export function configure(env: Env): Configured {
  const port = env.port === undefined ? 3000 : Number(env.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, sentence: `The port must be a whole number from 0 to 65535, not "${env.port}".` }
  }
  const host = env.host ?? '127.0.0.1'
  const notices: string[] = []
  if (env.data !== undefined) notices.push('This server keeps nothing, so the data folder is left alone.')
  if (!isOwnMachine(host)) {
    notices.push(
      'Other machines can reach this. Browsers keep words sealed only over HTTPS: put a proxy with TLS before it.',
    )
  }
  const configured = configureRelay(env.model ?? {})
  if (!configured.ok) return configured
  const { relay } = configured
  if (relay)
    notices.push(
      `Words of people who choose it are passed on to ${relay.status.model} at ${relay.status.destination}: tell them so.`,
    )
  return { ok: true, config: { port, host, address: addressOf(host, port), notices, ...(relay && { relay }) } }
}

/** http://localhost:3000 for every way of saying this machine. */
export function addressOf(host: string, port: number): string {
  const name = isOwnMachine(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
