import { chatModelContract } from '../chat-model.contract.ts'
import { KEY } from '../chat-model.fixture.ts'
import { openChatModel } from './open-chat-model.ts'

const event = (type: string, rest: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`
const STOP = { done: 'end_turn', length: 'max_tokens', refused: 'refusal' }

chatModelContract('Anthropic', {
  open(address, outside, patience) {
    const opened = openChatModel(
      { kind: 'anthropic', url: `${address}/v1/`, model: 'small', key: KEY, window: 32_768, patience },
      outside,
    )
    if (!opened.ok) throw new Error(opened.why)
    return opened.model
  },
  path: '/v1/messages',
  begin:
    event('message_start', { message: { id: 'msg_1', role: 'assistant', content: [], usage: { input_tokens: 9 } } }) +
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) +
    event('ping', {}),
  say: (text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  end: (why) =>
    event('content_block_stop', { index: 0 }) +
    event('message_delta', { delta: { stop_reason: STOP[why], stop_sequence: null }, usage: { output_tokens: 4 } }) +
    event('message_stop', {}),
  overloaded: event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
  tooLong:
    '{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000"}}',
})
