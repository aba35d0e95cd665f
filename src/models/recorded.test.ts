// Answers as each server writes them, after its own documentation: the same words in five hands.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { piecesOf, textOf, trouble } from './chat-model.fixture.ts'
import type { ChatModel } from './chat-model.ts'
import { beginEvents, heldClock, openLoopback } from './loopback.fixture.ts'
import { type ModelKind, openChatModel } from './providers/open-chat-model.ts'

const recorded = (name: string) => readFileSync(new URL(`./recorded/${name}.sse`, import.meta.url), 'utf8')

async function answering(kind: ModelKind, body: string, status = 200): Promise<ChatModel> {
  const { address } = await openLoopback((response) => {
    if (status === 200) beginEvents(response)
    else response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(body)
  })
  const opened = openChatModel({ kind, url: address, model: 'small' }, heldClock())
  if (!opened.ok) throw new Error(opened.why)
  return opened.model
}

test.each(['ollama', 'lm-studio', 'llama-cpp', 'vllm', 'anthropic'])('%s', async (name) => {
  const model = await answering(name === 'anthropic' ? 'anthropic' : 'openai-compatible', recorded(name))
  const pieces = await piecesOf(model)
  expect(textOf(pieces)).toBe('What happened?')
  expect(pieces.at(-1)).toEqual({ kind: 'end', why: 'done', tokens: { read: 31, written: 4 } })
})

describe('how each says no', () => {
  test.each([
    [
      'Ollama, model not pulled',
      404,
      '{"error":{"message":"model \\"small\\" not found","type":"api_error"}}',
      'no-such-model',
    ],
    [
      'LM Studio, nothing loaded',
      400,
      '{"error":{"message":"No models loaded. Please load a model","code":"model_not_found"}}',
      'no-such-model',
    ],
    [
      'LM Studio, too long',
      400,
      '{"error":"Trying to keep the first 5200 tokens when context the overflows."}',
      'too-long',
    ],
    [
      'llama.cpp, too long',
      400,
      '{"error":{"code":400,"message":"request exceeds the available context size","type":"exceed_context_size_error","n_ctx":4096}}',
      'too-long',
    ],
    [
      'llama.cpp, still loading',
      503,
      '{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}',
      'busy',
    ],
    [
      'vLLM, too long',
      400,
      '{"error":{"message":"This model\'s maximum context length is 8192 tokens.","type":"BadRequestError","code":400}}',
      'too-long',
    ],
    [
      'vLLM, no such model',
      404,
      '{"error":{"message":"The model `small` does not exist.","type":"NotFoundError","code":404}}',
      'no-such-model',
    ],
    [
      'OpenAI, nothing left',
      429,
      '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}',
      'key-refused',
    ],
    [
      'Anthropic, nothing left',
      400,
      '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}',
      'key-refused',
    ],
    [
      'Anthropic, wrong key',
      401,
      '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
      'key-refused',
    ],
    ['Anthropic, too busy', 529, '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}', 'busy'],
  ] as const)('%s', async (name, status, body, code) => {
    const model = await answering(name.startsWith('Anthropic') ? 'anthropic' : 'openai-compatible', body, status)
    await expect(piecesOf(model)).rejects.toEqual(trouble(code))
  })

  test('LM Studio, too long, inside the stream', async () => {
    const body =
      'event: error\ndata: {"error":{"message":"The number of tokens to keep exceeds the context length"}}\n\n'
    await expect(piecesOf(await answering('openai-compatible', body))).rejects.toEqual(trouble('too-long'))
  })

  test('llama.cpp, in a field of its own', async () => {
    const body = 'error: {"code":500,"message":"Context size has been exceeded."}\n\n'
    await expect(piecesOf(await answering('openai-compatible', body))).rejects.toEqual(trouble('too-long'))
  })
})
