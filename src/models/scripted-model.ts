// A model that says what a script says: for tests and evaluations, and to walk the page where no model runs.

import { type ChatEnvelope, type ChatModel, ChatModelError, type ChatPiece, type ChatRequest } from './chat-model.ts'

/** What comes for one request: words in pieces, a wait in milliseconds, or a failure. */
export type ScriptLine = string | { wait: number } | { fail: ChatModelError['trouble'] }

/** Answers the request `count` (from 0) of this model. */
export type Script = (request: ChatRequest, count: number) => readonly ScriptLine[]

export function scriptedModel(script: Script, model = 'scripted'): ChatModel & { asked: readonly ChatRequest[] } {
  const asked: ChatRequest[] = []
  const envelope = (request: ChatRequest): ChatEnvelope => ({
    url: 'about:blank',
    headers: {},
    body: JSON.stringify({ model, ...request }),
  })
  return {
    provider: 'scripted',
    model,
    destination: 'this device',
    asked,
    envelope,
    async *stream(request, signal) {
      const lines = script(request, asked.push(request) - 1)
      let written = 0
      for (const line of lines) {
        if (typeof line === 'string') {
          written += line.length
          yield { kind: 'text', text: line } satisfies ChatPiece
        } else if ('wait' in line) await pause(line.wait, signal)
        else throw new ChatModelError(line.fail, 'as the script says')
        if (signal.aborted) throw new ChatModelError('cancelled', 'stopped')
      }
      yield { kind: 'end', why: 'done', tokens: { read: envelope(request).body.length >> 2, written: written >> 2 } }
    },
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(done)
      resolve()
    })
  })
}
