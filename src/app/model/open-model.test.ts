import { describe, expect, test } from 'vitest'
import { beginEvents, heldClock, openLoopback } from '#models/loopback.fixture.ts'
import type { ModelBody } from '#vault/records.ts'
import { TroubleError } from '../outcome.ts'
import { createOpenModel } from './open-model.ts'

const PLACE: ModelBody = { provider: 'openai-compatible', url: 'http://localhost:11434', model: 'm', key: '', uses: {} }
const ORIGIN = 'https://notes.example'
const open = createOpenModel(heldClock(), { origin: ORIGIN })

function troubleWith(change: Partial<ModelBody>, opening = open): string {
  try {
    opening({ ...PLACE, ...change })
    return 'none'
  } catch (error) {
    if (error instanceof TroubleError) return error.trouble
    throw error
  }
}

describe('a connection', () => {
  test.each<[Partial<ModelBody>, string, string]>([
    [{}, 'http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    [{ url: 'api.example.org/v1' }, 'https://api.example.org', 'https://api.example.org/v1/chat/completions'],
    [
      { provider: 'anthropic', url: 'https://api.anthropic.com' },
      'https://api.anthropic.com',
      'https://api.anthropic.com/v1/messages',
    ],
  ])('%o leads where it says', (change, destination, url) => {
    const model = open({ ...PLACE, ...change })
    expect(model.destination).toBe(destination)
    expect(model.envelope({ messages: [{ role: 'person', text: 'hello' }], maxTokens: 9 }).url).toBe(url)
  })

  test.each<[Partial<ModelBody>, string]>([
    [{ url: 'not an address' }, 'bad-address'],
    [{ url: 'ftp://localhost' }, 'bad-address'],
    [{ url: 'https://me:secret@example.org' }, 'bad-address'],
    [{ url: 'http://example.org' }, 'open-address'],
    [{ provider: 'carrier-pigeon' }, 'not-found'],
    [{ provider: 'constructor' }, 'not-found'],
    [{ provider: 'relay-anthropic', url: 'nowhere' }, 'bad-address'],
  ])('%o is refused: %s', (change, trouble) => {
    expect(troubleWith(change)).toBe(trouble)
  })

  test('to the browser’s own model needs a page that lends it, and has the name it was connected by', () => {
    const change = { provider: 'built-in', url: '', model: 'own' }
    expect(troubleWith(change)).toBe('not-found')
    const builtIn = { availability: async () => 'unavailable' as const, begin: () => Promise.reject(new Error('none')) }
    const model = createOpenModel(heldClock(), { origin: ORIGIN, builtIn })({ ...PLACE, ...change })
    expect([model.model, model.destination]).toEqual(['own', 'browser'])
  })

  test('through a host’s relay needs a page that has a host', () => {
    const change = { provider: 'relay-openai-compatible' }
    expect(troubleWith(change, createOpenModel(heldClock()))).toBe('not-found')
    expect(troubleWith(change)).toBe('none')
  })
})

test('the key goes along, and the envelope that is shown has dots for it', async () => {
  const server = await openLoopback((response) => {
    beginEvents(response)
    response.end('data: {"choices":[{"delta":{"content":"yes"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
  })
  const model = open({ ...PLACE, url: server.address, key: 'secret-key' })
  const request = { messages: [{ role: 'person', text: 'hello' }], maxTokens: 9 } as const
  for await (const _ of model.stream(request, new AbortController().signal));
  expect(server.asked[0]?.headers.authorization).toBe('Bearer secret-key')
  expect(JSON.stringify(model.envelope(request))).not.toContain('secret-key')
  expect(server.asked[0]?.body).toBe(model.envelope(request).body)
})

test('through the relay, words go to the page’s own host, and the person is told whose server they end at', async () => {
  const server = await openLoopback((response) => {
    beginEvents(response)
    response.end('data: {"choices":[{"delta":{"content":"yes"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
  })
  const through = createOpenModel(heldClock(), { origin: server.address })
  const model = through({ ...PLACE, provider: 'relay-openai-compatible', url: 'https://far.example', key: 'device-1' })
  expect(model.destination).toBe('https://far.example')
  const pieces = model.stream(
    { messages: [{ role: 'person', text: 'hi' }], maxTokens: 9 },
    new AbortController().signal,
  )
  for await (const _ of pieces);
  expect(server.asked).toHaveLength(1)
})
