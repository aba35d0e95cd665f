// What the relay lets pass: a talk with the one model the host connected, streamed, of bounded length. It is no way to use the
// host's key for anything else.

import { RELAY_MAX_TOKENS, type RelayOn } from '#models/providers/relay-model.ts'

const ALLOWED: Record<RelayOn['kind'], readonly string[]> = {
  'openai-compatible': [
    'model',
    'messages',
    'stream',
    'stream_options',
    'max_tokens',
    'max_completion_tokens',
    'temperature',
    'response_format',
  ],
  anthropic: ['model', 'messages', 'stream', 'system', 'max_tokens', 'output_config'],
}

/** True for a body that may go on as it is. */
export function mayPass(body: string, { kind, model }: RelayOn): boolean {
  const asked = parseObject(body)
  if (!asked || Object.keys(asked).some((key) => !ALLOWED[kind].includes(key))) return false
  const longest = asked.max_completion_tokens ?? asked.max_tokens
  return (
    asked.model === model &&
    asked.stream === true &&
    Array.isArray(asked.messages) &&
    Number.isInteger(longest) &&
    (longest as number) > 0 &&
    (longest as number) <= RELAY_MAX_TOKENS
  )
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
