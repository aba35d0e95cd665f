// Anthropic's own protocol. The plan stands apart from the turns, the turns begin with the person and alternate, and a shape
// is asked for as a tool that must be used.

import type { ChatEnd, ChatMessage, ChatRequest } from '../chat-model.ts'
import { troubleTold } from '../reply/trouble-of.ts'
import type { Protocol } from './http-model.ts'
import { parseEvent } from './parse-event.ts'

const VERSION = '2023-06-01'
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
  delta: { type?: string; text?: string; partial_json?: string; stop_reason?: string | null }
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
    ...(key && { 'x-api-key': key }),
  }),
  body: (model, { messages, maxTokens, temperature, shape }) => ({
    model,
    max_tokens: maxTokens,
    ...planOf(messages),
    messages: turnsOf(messages),
    stream: true,
    ...(temperature !== undefined && { temperature }),
    ...toolOf(shape),
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

function toolOf(shape: ChatRequest['shape']) {
  return (
    shape && {
      tools: [{ name: shape.name, input_schema: shape.schema }],
      tool_choice: { type: 'tool', name: shape.name },
    }
  )
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
      if (type !== 'content_block_delta') return ''
      if (delta?.type === 'text_delta') return delta.text ?? ''
      return delta?.type === 'input_json_delta' ? (delta.partial_json ?? '') : ''
    },
    ended: (): ChatEnd | undefined => why && { kind: 'end', why, tokens },
    closed: () => closed,
  }
}
