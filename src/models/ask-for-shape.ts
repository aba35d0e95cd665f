// A structure instead of prose: what a model proposes is nothing until it was read as what was asked for.

import { type ChatModel, ChatModelError, type ChatRequest } from './chat-model.ts'
import { readJson } from './read-json.ts'

export interface Shaped<T> {
  request: ChatRequest & { shape: NonNullable<ChatRequest['shape']> }
  /** The value as what is wanted, or undefined where it is not that. */
  read(value: unknown): T | undefined
  /** What is said to the model when its first answer could not be read. */
  again: string
}

/** Asks, and once more where the answer cannot be read. Throws `broken-answer` after that. */
export async function askForShape<T>(
  model: ChatModel,
  { request, read, again }: Shaped<T>,
  signal: AbortSignal,
): Promise<T> {
  const first = await wholeAnswer(model, request, signal)
  const found = read(readJson(first))
  if (found !== undefined) return found
  const messages = [
    ...request.messages,
    { role: 'coach', text: first } as const,
    { role: 'person', text: again } as const,
  ]
  const second = read(readJson(await wholeAnswer(model, { ...request, messages, temperature: 0 }, signal)))
  if (second === undefined) throw new ChatModelError('broken-answer', 'not the shape that was asked for')
  return second
}

async function wholeAnswer(model: ChatModel, request: ChatRequest, signal: AbortSignal): Promise<string> {
  let text = ''
  for await (const piece of model.stream(request, signal)) if (piece.kind === 'text') text += piece.text
  return text
}
