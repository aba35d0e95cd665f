// A program that runs a model on this machine, as the page finds one: it speaks as most do, and says what a test wants.

import type { ServerResponse } from 'node:http'
import { LOCAL_PORTS } from '#models/find-local-models.ts'
import { type Asked, beginEvents, openLoopback } from '#models/loopback.fixture.ts'

/** What the model does with one request: words in pieces, and whether it is there to end them. */
export interface Saying {
  pieces: readonly string[]
  ends: 'whole' | 'dies' | 'hangs'
}

export interface ModelHere {
  address: string
  /** What came in to be answered, without the questions of browsers whether they may ask. */
  asked(): Asked[]
  /** From now on it says so. */
  says(pieces: readonly string[], ends?: Saying['ends']): void
}

export const MODEL = 'small-talk:1b'

/** Starts it for one test, at a port where the page looks. */
export async function openModelHere(): Promise<ModelHere> {
  let saying: Saying = { pieces: [], ends: 'whole' }
  const server = await openLoopback(
    async (response, { method, path }) => {
      // Such programs let in pages of the machine they run on.
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Access-Control-Allow-Headers', '*')
      if (method === 'OPTIONS') response.writeHead(204).end()
      else if (path.endsWith('/models')) response.end(JSON.stringify({ data: [{ id: MODEL }, { id: 'nomic-embed' }] }))
      else await answer(response, saying)
    },
    LOCAL_PORTS.map(({ port }) => port),
  )
  return {
    address: server.address,
    asked: () => server.asked.filter(({ method }) => method === 'POST'),
    says(pieces, ends = 'whole') {
      saying = { pieces, ends }
    },
  }
}

async function answer(response: ServerResponse, { pieces, ends }: Saying): Promise<void> {
  beginEvents(response)
  const tell = (chunk: object) => response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  for (const content of pieces) {
    tell({ choices: [{ delta: { content } }] })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  if (ends === 'hangs') return
  if (ends === 'dies') return void response.destroy()
  tell({ choices: [{ delta: {}, finish_reason: 'stop' }] })
  tell({ choices: [], usage: { prompt_tokens: 410, completion_tokens: 23 } })
  response.end('data: [DONE]\n\n')
}
