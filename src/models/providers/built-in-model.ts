// The browser's own model as a chat model. Words do not leave the device; what it may say is bounded here, because it takes
// no such bound itself.

import { type ChatEnvelope, type ChatModel, ChatModelError, type ChatPiece, type ChatRequest } from '../chat-model.ts'
import { fitToWindow } from '../fit-to-window.ts'
import type { Outside } from '../outside.ts'
import { PATIENCE, type Patience, startWatch, type Watch } from '../reply/patience.ts'
import type { BuiltInAnswer, BuiltInAsk, BuiltInHost } from './language-model.ts'

const ROLES = { plan: 'system', person: 'user', coach: 'assistant' } as const
/** Tokens; what the smallest of these models holds. */
const WINDOW = 4_096
const LETTERS_OF_TOKEN = 6
/** Names of what browsers throw. */
const TROUBLES = {
  QuotaExceededError: 'too-long',
  NotSupportedError: 'no-such-model',
  NotAllowedError: 'no-such-model',
  InvalidStateError: 'no-such-model',
} as const

/** What is wanted of the page's side to speak with it. */
export type BuiltInSide = Pick<BuiltInHost, 'availability' | 'begin'>

/** The model behind the page's side of it. */
export function builtInModel(host: BuiltInSide, outside: Outside, patience: Patience = PATIENCE.here): ChatModel {
  return {
    provider: 'built-in',
    model: 'LanguageModel',
    destination: 'browser',
    envelope: (request): ChatEnvelope => ({
      url: 'browser:LanguageModel',
      headers: {},
      body: JSON.stringify(askOf(request)),
    }),
    async *stream(request, signal) {
      const ask = askOf(request)
      const watch = startWatch(patience, outside, signal)
      try {
        if (watch.signal.aborted) throw watch.signal.reason
        if ((await unlessStopped(watch, host.availability())) !== 'available')
          throw new ChatModelError('no-such-model', 'the browser’s model is not ready')
        const begun = host.begin(ask)
        // One that comes after all patience is ended as soon as it is there.
        watch.signal.addEventListener('abort', () => void begun.then((late) => late.end()).catch(() => undefined))
        yield* read(await unlessStopped(watch, begun), watch, request.maxTokens * LETTERS_OF_TOKEN)
      } catch (error) {
        throw asTrouble(error, watch)
      } finally {
        watch.end()
      }
    },
  }
}

async function* read(answer: BuiltInAnswer, watch: Watch, letters: number): AsyncGenerator<ChatPiece> {
  let room = letters
  for (;;) {
    const text = await unlessStopped(watch, answer.next())
    if (text === undefined) break
    if (text === '') continue
    watch.heard('words')
    room -= text.length
    yield { kind: 'text', text }
    if (room < 0) return yield { kind: 'end', why: 'length' }
  }
  if (room === letters) throw new ChatModelError('broken-answer', 'an empty answer')
  yield { kind: 'end', why: 'done' }
}

function askOf(request: ChatRequest): BuiltInAsk {
  const { messages, shape } = fitToWindow(request, WINDOW)
  const plan = messages.filter(({ role }) => role === 'plan').map(({ text }) => text)
  const turns = messages.filter(({ role }) => role !== 'plan')
  const before = turns.slice(0, -1).map(({ role, text }) => ({ role: ROLES[role], content: text }))
  return {
    // A plan must come first, and alone.
    initialPrompts: [...(plan.length > 0 ? [{ role: ROLES.plan, content: plan.join('\n\n') }] : []), ...before],
    prompt: turns.at(-1)?.text ?? '',
    ...(shape && { responseConstraint: shape.schema }),
  }
}

/** The value, unless the watch ends the wait for it. */
function unlessStopped<T>({ signal }: Watch, value: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    signal.addEventListener('abort', give)
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}

function asTrouble(error: unknown, { signal }: Watch): ChatModelError {
  if (signal.aborted) return signal.reason as ChatModelError
  if (error instanceof ChatModelError) return error
  const name = (error as { name?: string } | undefined)?.name ?? ''
  const known = Object.hasOwn(TROUBLES, name) ? TROUBLES[name as keyof typeof TROUBLES] : 'broken-answer'
  return new ChatModelError(known, 'the browser’s model gave up')
}
