// The clients of the two companies, pointed at the same server: what they send for a request means what ours does, and what
// they understand of an answer is what ours does.

import { readFileSync } from 'node:fs'
import Anthropic from '@anthropic-ai/sdk'
import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { KEY, piecesOf, textOf } from './chat-model.fixture.ts'
import type { ChatModel, ChatRequest } from './chat-model.ts'
import { type Asked, beginEvents, heldClock, openLoopback } from './loopback.fixture.ts'
import { type ModelKind, openChatModel } from './providers/open-chat-model.ts'

const schema = {
  type: 'object' as const,
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
}
const REQUEST: ChatRequest = {
  messages: [
    { role: 'plan', text: 'Ask what happened then.' },
    { role: 'person', text: 'He came home late.' },
    { role: 'coach', text: 'How late?' },
    { role: 'person', text: 'After midnight – „später“.' },
  ],
  maxTokens: 60,
  temperature: 0.2,
}

async function both(kind: ModelKind) {
  const recorded = readFileSync(
    new URL(`./recorded/${kind === 'anthropic' ? 'anthropic' : 'vllm'}.sse`, import.meta.url),
  )
  const server = await openLoopback((response) => {
    beginEvents(response)
    response.end(recorded)
  })
  const opened = openChatModel({ kind, url: server.address, model: 'small', key: KEY }, heldClock())
  if (!opened.ok) throw new Error(opened.why)
  return { server, model: opened.model }
}

/** Ours went out as the envelope shows it, and both mean the same to the server. */
function expectSame(model: ChatModel, request: ChatRequest, asked: readonly Asked[]): void {
  const [theirs, ours] = asked
  const shown = model.envelope(request)
  expect(ours!.body).toBe(shown.body)
  expect(ours!.path).toBe(theirs!.path.replace(/\?.*/, ''))
  expect(JSON.parse(ours!.body)).toEqual(JSON.parse(theirs!.body))
  for (const header of ['authorization', 'anthropic-version', 'content-type'])
    expect(ours!.headers[header], header).toBe(theirs!.headers[header])
}

const turns = [
  { role: 'user' as const, content: 'He came home late.' },
  { role: 'assistant' as const, content: 'How late?' },
  { role: 'user' as const, content: 'After midnight – „später“.' },
]

test('OpenAI’s own client', async () => {
  const { server, model } = await both('openai-compatible')
  const client = new OpenAI({ apiKey: KEY, baseURL: `${server.address}/v1`, maxRetries: 0 })
  const stream = await client.chat.completions.create({
    model: 'small',
    messages: [{ role: 'system', content: 'Ask what happened then.' }, ...turns],
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: 60,
    temperature: 0.2,
    response_format: { type: 'json_schema', json_schema: { name: 'title', schema } },
  })
  let text = ''
  for await (const chunk of stream) text += chunk.choices?.[0]?.delta.content ?? ''
  const request = { ...REQUEST, shape: { name: 'title', schema } }
  expect(textOf(await piecesOf(model, request))).toBe(text)
  expectSame(model, request, server.asked)
})

test('Anthropic’s own client', async () => {
  const { server, model } = await both('anthropic')
  const client = new Anthropic({ apiKey: KEY, baseURL: server.address, maxRetries: 0 })
  const stream = client.messages.stream({
    model: 'small',
    max_tokens: 60,
    system: 'Ask what happened then.',
    messages: turns,
    output_config: { format: { type: 'json_schema', schema } },
  })
  const text = await stream.finalText()
  const request = { ...REQUEST, shape: { name: 'title', schema } }
  expect(textOf(await piecesOf(model, request))).toBe(text)
  expectSame(model, request, server.asked)
})
