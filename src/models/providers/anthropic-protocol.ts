// Anthropic's own protocol, in the version that their client speaks. The plan stands apart from the turns, the turns begin
// with the person and alternate, and there is no wish about temperature.

import type { ChatEnd, ChatMessage } from '../chat-model.ts'
import { troubleTold } from '../reply/trouble-of.ts'
import type { Protocol } from './http-model.ts'
import { parseEvent } from './parse-event.ts'

const VERSION = '2026-10-21'
const WHY: Record<string, ChatEnd['why']> = {
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refused',
}
/** Stands before a talk that the coach began. */
const BEGIN = '…'

/** The parts of an event that are read. */
interface Told {
  type: string
  error: unknown
  message: { usage?: Usage }
  usage: Usage
  delta: { type?: string; text?: string; stop_reason?: string | null }
}

interface Usage {
  input_tokens?: number
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  output_tokens?: number
}

export const anthropicProtocol: Protocol = {
  name: 'anthropic',
  path: '/v1/messages',
  headers: (key) => ({
    'Content-Type': 'application/json',
    Accept: 'text/event-stream',
    'anthropic-version': VERSION,
    // Without it a browser's request is refused. The key is the person's own, on their own device.
    'anthropic-dangerous-direct-browser-access': 'true',
    ...(key && { Authorization: `Bearer ${key}` }),
  }),
  body: (model, { messages, maxTokens, shape }) => ({
    model,
    max_tokens: maxTokens,
    ...planOf(messages),
    messages: turnsOf(messages),
    stream: true,
    ...(shape && { output_config: { format: { type: 'json_schema', schema: shape.schema } } }),
  }),
  createReader: createAnthropicReader,
}

function planOf(messages: readonly ChatMessage[]) {
  const plan = messages.filter(({ role }) => role === 'plan').map(({ text }) => text)
  return plan.length > 0 ? { system: plan.join('\n\n') } : {}
}

function turnsOf(messages: readonly ChatMessage[]): { role: 'user' | 'assistant'; content: string }[] {
  const turns: { role: 'user' | 'assistant'; content: string }[] = []
  for (const { role, text } of messages) {
    if (role === 'plan' || text.trim() === '') continue
    const as = role === 'person' ? 'user' : 'assistant'
    const last = turns.at(-1)
    if (last?.role === as) last.content += `\n\n${text}`
    else turns.push({ role: as, content: text })
  }
  if (turns[0]?.role !== 'user') turns.unshift({ role: 'user', content: BEGIN })
  return turns
}

function createAnthropicReader() {
  let why: ChatEnd['why'] | undefined
  let closed = false
  const tokens = { read: 0, written: 0 }
  const count = (usage: Usage | undefined) => {
    if (!usage) return
    const read = [usage.input_tokens, usage.cache_read_input_tokens, usage.cache_creation_input_tokens]
    tokens.read = Math.max(
      tokens.read,
      read.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    )
    tokens.written = usage.output_tokens ?? tokens.written
  }
  return {
    take({ data }: { data: string }): string {
      const { type, error, message, usage, delta } = parseEvent<Told>(data)
      if (type === 'error' || error) throw troubleTold(error)
      count(message?.usage)
      count(usage)
      if (type === 'message_stop') closed = true
      if (type === 'message_delta' && delta?.stop_reason) why = WHY[delta.stop_reason] ?? 'done'
      // Thinking comes in deltas of its own, which are nobody's to read.
      return type === 'content_block_delta' && delta?.type === 'text_delta' ? (delta.text ?? '') : ''
    },
    ended: (): ChatEnd | undefined => why && { kind: 'end', why, tokens },
    closed: () => closed,
  }
}
