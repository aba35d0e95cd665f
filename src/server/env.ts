// Reads what the host set: environment and arguments, as the strings they are. Decides nothing.

import { parseArgs } from 'node:util'
import type { RelayEnv } from './relay/relay-config.ts'

/** Settings as given; arguments win over the environment. */
export interface Env {
  port?: string
  host?: string
  data?: string
  /** A language model that the host connects. */
  model?: RelayEnv
}

/** The settings, or the sentence to show when an argument is not known. */
export type EnvRead = { ok: true; env: Env } | { ok: false; sentence: string }

/** Reads PORT, HOST, AMANTE_DATA and MODEL_*, and --port, --host and --data. */
export function readEnv(variables: Record<string, string | undefined>, args: string[]): EnvRead {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
    })
    const port = values.port ?? variables.PORT
    const host = values.host ?? variables.HOST
    const data = values.data ?? variables.AMANTE_DATA
    const model = modelOf(variables)
    return {
      ok: true,
      env: { ...(port && { port }), ...(host && { host }), ...(data && { data }), ...(model && { model }) },
    }
  } catch (error) {
    const [reason] = (error as Error).message.split('. ')
    return { ok: false, sentence: `${reason}. amante start takes --port, --host and --data.` }
  }
}

function modelOf(variables: Record<string, string | undefined>): RelayEnv | undefined {
  const given = Object.entries({
    url: variables.MODEL_URL,
    name: variables.MODEL_NAME,
    key: variables.MODEL_KEY,
    kind: variables.MODEL_KIND,
  }).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  return given.length > 0 ? Object.fromEntries(given) : undefined
}
