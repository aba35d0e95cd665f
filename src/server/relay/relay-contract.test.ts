// Through the relay a model must do what it does without.

import { chatModelContract } from '#models/chat-model.contract.ts'
import { KEY, type ModelUnderTest, type Why } from '#models/chat-model.fixture.ts'
import type { Outside } from '#models/outside.ts'
import { relayModel } from '#models/providers/relay-model.ts'
import { openRelay } from './relay.fixture.ts'

const FINISH = { done: 'stop', length: 'length', refused: 'content_filter' }
const STOP = { done: 'end_turn', length: 'max_tokens', refused: 'refusal' }
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const event = (type: string, rest: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`

/** As a page would send it: a browser names the origin by itself. */
function asPage(outside: Outside, origin: string): Outside {
  const fetch: Outside['fetch'] = (url, init) =>
    outside.fetch(url, { ...init, headers: { ...init.headers, Origin: origin } })
  return { ...outside, fetch }
}

function through(kind: 'openai-compatible' | 'anthropic'): Pick<ModelUnderTest, 'open' | 'passedOn'> {
  return {
    passedOn: true,
    async open(address, outside, patience) {
      const { origin, status } = await openRelay({ model: { url: address, name: 'small', key: KEY, kind } })
      return relayModel({ origin, device: 'a-device-of-a-test', status, patience }, asPage(outside, origin))
    },
  }
}

chatModelContract('The relay, to a server that speaks OpenAI’s protocol', {
  ...through('openai-compatible'),
  path: '/v1/chat/completions',
  begin: chunk({ role: 'assistant' }),
  say: (content) => chunk({ content }),
  end: (why: Why) => `${chunk({}, FINISH[why])}data: [DONE]\n\n`,
  overloaded: 'data: {"error":{"message":"The server is overloaded"}}\n\n',
  tooLong: '{"error":{"code":"context_length_exceeded"}}',
})

chatModelContract('The relay, to Anthropic', {
  ...through('anthropic'),
  path: '/v1/messages',
  begin: event('message_start', { message: { usage: { input_tokens: 9 } } }),
  say: (text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  end: (why: Why) => event('message_delta', { delta: { stop_reason: STOP[why] } }) + event('message_stop', {}),
  overloaded: event('error', { error: { type: 'overloaded_error' } }),
  tooLong: '{"type":"error","error":{"message":"prompt is too long"}}',
})
