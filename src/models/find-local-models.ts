// Asks the ports at which programs that run models commonly answer, on this machine alone, and only when a person wants it.

import { asSent, type Outside } from './outside.ts'

/** A program that runs models here, and those it has. */
export interface LocalModels {
  /** As `openChatModel` takes it, of kind openai-compatible. */
  url: string
  /** What commonly answers at this port. */
  program: string
  models: string[]
}

/** Where such programs answer unless they are told otherwise. */
export const LOCAL_PORTS = [
  { port: 11434, program: 'Ollama' },
  { port: 1234, program: 'LM Studio' },
  { port: 8080, program: 'llama.cpp' },
  { port: 8000, program: 'vLLM' },
] as const
const PATIENCE = 1_500
const LONGEST = 1_000_000
/** Models that make vectors, hear, or draw: they do not talk. */
const MUTE = /embed|rerank|whisper|clip-|stable-diffusion/i

/** Those that answered, in the order of the ports; whatever is silent or strange is left out. */
export async function findLocalModels(
  outside: Outside,
  ports: readonly LocalPort[] = LOCAL_PORTS,
): Promise<LocalModels[]> {
  const found = await Promise.all(ports.map((port) => ask(port, outside)))
  return found.filter((one) => one !== undefined)
}

export interface LocalPort {
  port: number
  program: string
}

async function ask({ port, program }: LocalPort, { fetch, after }: Outside): Promise<LocalModels | undefined> {
  const url = `http://127.0.0.1:${port}`
  const stop = new AbortController()
  const callOff = after(PATIENCE, () => stop.abort())
  try {
    const headers = { Accept: 'application/json' }
    const response = await fetch(`${url}/v1/models`, asSent({ method: 'GET', headers, signal: stop.signal }))
    if (!response.ok || Number(response.headers.get('Content-Length')) > LONGEST) return undefined
    const models = namesIn(await response.json())
    return models.length > 0 ? { url, program, models } : undefined
  } catch {
    return undefined
  } finally {
    callOff()
    stop.abort()
  }
}

function namesIn(value: unknown): string[] {
  const list = (value as { data?: unknown } | null)?.data
  if (!Array.isArray(list)) return []
  const names = list.map((one: { id?: unknown } | null) => one?.id)
  return names.filter((name): name is string => typeof name === 'string' && name !== '' && !MUTE.test(name))
}
