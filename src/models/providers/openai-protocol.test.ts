import { chatModelContract } from '../chat-model.contract.ts'
import { KEY } from '../chat-model.fixture.ts'
import { openChatModel } from './open-chat-model.ts'

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'small',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`
const FINISH = { done: 'stop', length: 'length', refused: 'content_filter' }

chatModelContract('A server that speaks OpenAI’s protocol', {
  open(address, outside, patience) {
    const opened = openChatModel(
      { kind: 'openai-compatible', url: address, model: 'small', key: ` ${KEY}\n`, window: 32_768, patience },
      outside,
    )
    if (!opened.ok) throw new Error(opened.why)
    return opened.model
  },
  path: '/v1/chat/completions',
  begin: chunk({ role: 'assistant', content: '' }),
  say: (content) => chunk({ content }),
  end: (why) =>
    `${chunk({}, FINISH[why])}data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4}}\n\ndata: [DONE]\n\n`,
  overloaded: 'data: {"error":{"message":"The server is overloaded","type":"server_error","code":503}}\n\n',
  tooLong:
    '{"error":{"message":"This model\'s maximum context length is 8192 tokens.","code":"context_length_exceeded"}}',
})
