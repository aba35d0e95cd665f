import { expect, test } from 'vitest'
import { isThisMachine, readAddress } from './address.ts'
import { readEndpoint } from './open-chat-model.ts'

test.each([
  ['localhost:11434', 'http://localhost:11434/'],
  [' http://127.0.0.1:8080/ ', 'http://127.0.0.1:8080/'],
  ['192.168.1.20:11434/v1/', 'http://192.168.1.20:11434/v1'],
  ['http://studio.local:1234/v1/chat/completions', 'http://studio.local:1234/v1'],
  ['openrouter.ai/api/v1', 'https://openrouter.ai/api/v1'],
  ['https://example.org/v1/models?x=1#y', 'https://example.org/v1'],
  ['http://[::1]:8000', 'http://[::1]:8000/'],
])('%s is read as %s', (typed, href) => {
  expect(readAddress(typed)).toMatchObject({ ok: true, url: { href } })
})

test.each(['', 'not an address', 'ftp://example.org', 'javascript:alert(1)', 'https://me:secret@example.org', '://'])(
  '"%s" is no address',
  (typed) => {
    expect(readAddress(typed)).toEqual({ ok: false, why: 'not-an-address' })
  },
)

test.each([
  'http://example.org/v1',
  'http://127.0.0.1.example.org',
  'http://192.168.1.20.example.org',
  'http://8.8.8.8',
])('%s would carry words in the open', (typed) => {
  expect(readAddress(typed)).toEqual({ ok: false, why: 'not-safe' })
})

test.each([
  ['http://localhost', true],
  ['http://models.localhost', true],
  ['http://127.1.2.3', true],
  ['http://[::1]', true],
  ['http://192.168.0.1', false],
  ['https://localhost.example.org', false],
])('%s is this machine: %s', (address, here) => {
  expect(isThisMachine(new URL(address))).toBe(here)
})

test('each protocol has its own beginning of a path', () => {
  const path = (...given: Parameters<typeof readEndpoint>) => {
    const read = readEndpoint(...given)
    return read.ok && read.url.pathname
  }
  expect(path('openai-compatible', 'localhost:11434')).toBe('/v1')
  expect(path('openai-compatible', 'https://example.org/openai/')).toBe('/openai')
  expect(path('anthropic', 'https://api.anthropic.com/v1/messages')).toBe('/')
})
