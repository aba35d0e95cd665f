// The protocol that most servers of models speak: Ollama, LM Studio, llama.cpp, vLLM and most hosts.

import type { ChatEnd, ChatMessage, ChatRequest } from '../chat-model.ts'
import { troubleTold } from '../reply/trouble-of.ts'
import type { Protocol } from './http-model.ts'
import { parseEvent } from './parse-event.ts'

const ROLES = { plan: 'system', person: 'user', coach: 'assistant' } as const
const WHY: Record<string, ChatEnd['why']> = { length: 'length', content_filter: 'refused' }

/** The parts of a chunk that are read; servers leave out and add as they like. */
interface Chunk {
  error?: unknown
  choices?: { delta?: { content?: string | null; refusal?: string | null }; finish_reason?: string | null }[] | null
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null
}

export const openAiProtocol: Protocol = {
  name: 'openai-compatible',
  path: '/chat/completions',
  headers: (key) => ({
    'Content-Type': 'application/json',
    Accept: 'text/event-stream',
    ...(key && { Authorization: `Bearer ${key}` }),
  }),
  body: (model, request) => ({
    model,
    messages: asMessages(request.messages),
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: request.maxTokens,
    ...(request.temperature !== undefined && { temperature: request.temperature }),
    ...formatOf(request),
  }),
  createReader: createOpenAiReader,
}

/** OpenAI's own newer models refuse the older name for the longest answer, and any wish about temperature. */
export const openAiOwnProtocol: Protocol = {
  ...openAiProtocol,
  body: (model, { messages, maxTokens, shape }) => ({
    model,
    messages: asMessages(messages),
    stream: true,
    stream_options: { include_usage: true },
    max_completion_tokens: maxTokens,
    ...formatOf({ shape }),
  }),
}

function asMessages(messages: readonly ChatMessage[]) {
  return messages.map(({ role, text }) => ({ role: ROLES[role], content: text }))
}

function formatOf({ shape }: { shape?: ChatRequest['shape'] | undefined }) {
  return shape && { response_format: { type: 'json_schema', json_schema: { name: shape.name, schema: shape.schema } } }
}

function createOpenAiReader() {
  let why: ChatEnd['why'] | undefined
  let tokens: ChatEnd['tokens']
  let closed = false
  return {
    take({ data }: { data: string }): string {
      if (data === '[DONE]') {
        closed = true
        why ??= 'done'
        return ''
      }
      const { error, choices, usage } = parseEvent<Chunk>(data)
      if (error) throw troubleTold(error)
      if (usage) tokens = { read: usage.prompt_tokens ?? 0, written: usage.completion_tokens ?? 0 }
      const choice = choices?.[0]
      if (choice?.finish_reason) why ??= WHY[choice.finish_reason] ?? 'done'
      // A model that says no in a field of its own has not answered; what it says is not for the talk.
      if (choice?.delta?.refusal) why = 'refused'
      return choice?.delta?.content ?? ''
    },
    ended: (): ChatEnd | undefined => why && { kind: 'end', why, ...(tokens && { tokens }) },
    closed: () => closed,
  }
}
