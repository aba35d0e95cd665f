// Reads what the host set: environment and arguments, as the strings they are. Decides nothing.

import { parseArgs } from 'node:util'

/** Settings as given; arguments win over the environment. */
export interface Env {
  port?: string
  host?: string
  data?: string
}

/** The settings, or the sentence to show when an argument is not known. */
export type EnvRead = { ok: true; env: Env } | { ok: false; sentence: string }

/** Reads PORT, HOST and AMANTE_DATA, and --port, --host and --data. */
export function readEnv(variables: Record<string, string | undefined>, args: string[]): EnvRead {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
    })
    const port = values.port ?? variables.PORT
    const host = values.host ?? variables.HOST
    const data = values.data ?? variables.AMANTE_DATA
    return { ok: true, env: { ...(port && { port }), ...(host && { host }), ...(data && { data }) } }
  } catch (error) {
    const [reason] = (error as Error).message.split('. ')
    return { ok: false, sentence: `${reason}. amante start takes --port, --host and --data.` }
  }
}
