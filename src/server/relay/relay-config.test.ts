import { expect, test } from 'vitest'
import { configure } from '../config.ts'
import { readEnv } from '../env.ts'
import { configureRelay } from './relay-config.ts'

test('off until the host names a model', () => {
  expect(configureRelay({})).toEqual({ ok: true })
  expect(readEnv({ MODEL_URL: '', MODEL_KEY: ' ' }, [])).toEqual({ ok: true, env: {} })
})

test('a model on the host’s own machine, without a key', () => {
  expect(configureRelay({ url: 'localhost:11434', name: 'llama3.2' })).toEqual({
    ok: true,
    relay: {
      endpoint: new URL('http://localhost:11434/v1/chat/completions'),
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      status: {
        on: true,
        kind: 'openai-compatible',
        model: 'llama3.2',
        destination: 'http://localhost:11434',
        near: true,
      },
    },
  })
})

test('Anthropic, with a key that stays out of what the page is told', () => {
  const configured = configureRelay({ url: 'https://api.anthropic.com', name: 'm', key: 'sk-1', kind: 'anthropic' })
  expect(configured).toMatchObject({
    relay: {
      endpoint: { href: 'https://api.anthropic.com/v1/messages' },
      headers: { Authorization: 'Bearer sk-1' },
      status: { near: false },
    },
  })
  expect(JSON.stringify((configured as { relay: { status: unknown } }).relay.status)).not.toContain('sk-1')
})

test.each([
  [{ name: 'm' }, /set MODEL_URL/],
  [{ key: 'k' }, /set MODEL_URL/],
  [{ url: 'localhost:1' }, /set MODEL_NAME/],
  [
    { url: 'localhost:1', name: 'm', kind: 'gemini' },
    /MODEL_KIND must be openai-compatible or anthropic, not "gemini"/,
  ],
  [{ url: 'ftp://x', name: 'm' }, /MODEL_URL must be an address/],
  [{ url: 'http://models.example.org', name: 'm' }, /in the open/],
  [{ url: 'localhost:1', name: 'm', key: 'ключ' }, /MODEL_KEY holds letters/],
])('%o is a plain sentence', (env, sentence) => {
  expect(configureRelay(env)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) })
})

test('an address with a key in it is not repeated', () => {
  const configured = configureRelay({ url: 'https://me:sk-secret@example.org', name: 'm' })
  expect(configured).toEqual({ ok: false, sentence: expect.not.stringContaining('sk-secret') })
})

test('the server is configured with it, and the host is reminded to tell', () => {
  const read = readEnv({ MODEL_URL: 'localhost:11434', MODEL_NAME: 'llama3.2' }, [])
  const configured = read.ok && configure(read.env)
  expect(configured).toMatchObject({
    config: {
      relay: { status: { on: true } },
      notices: [expect.stringMatching(/llama3\.2 at http:\/\/localhost:11434/)],
    },
  })
  expect(configure({ model: { name: 'm' } })).toMatchObject({ ok: false })
})
