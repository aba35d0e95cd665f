import { request } from 'node:http'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { never } from '#models/chat-model.fixture.ts'
import { type Answer, beginEvents, openLoopback, SOON } from '#models/loopback.fixture.ts'
import { thisWorld } from '#models/outside.ts'
import { askRelay } from '#models/providers/relay-model.ts'
import { httpApp } from '../http-app.ts'
import { openRelay, type RelayUnderTest } from './relay.fixture.ts'

/** Real connections, on a machine that may have other work. */
const BUSY = { timeout: 30_000 }
const TALK = {
  model: 'small',
  messages: [{ role: 'user', content: 'He came home late.' }],
  stream: true,
  max_tokens: 60,
}
const sayLittle: Answer = (response) => {
  beginEvents(response)
  response.end('data: [DONE]\n\n')
}

async function setUp(answer: Answer = sayLittle, given: Omit<RelayUnderTest, 'model'> = {}) {
  const upstream = await openLoopback(answer)
  const { origin, relay } = await openRelay({ model: { url: upstream.address, name: 'small', key: 'sk-1' }, ...given })
  const send = (body: unknown = TALK, headers: Record<string, string> = {}) =>
    fetch(`${origin}/relay/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, 'X-Amante-Device': 'd'.repeat(22), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { upstream, origin, relay, send }
}

describe('the relay says', BUSY, () => {
  test('which model it passes words on to, and where; never the key', async () => {
    const { origin, upstream } = await setUp()
    const response = await fetch(`${origin}/relay/status`)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toEqual({
      on: true,
      kind: 'openai-compatible',
      model: 'small',
      destination: upstream.address,
      near: true,
    })
    expect(text).not.toContain('sk-1')
    expect(await askRelay(origin, thisWorld(), never)).toEqual(JSON.parse(text))
  })

  test('that it is off, where the host connected nothing; and then nothing can be sent', async () => {
    const app = httpApp(new Map())
    expect(await (await app.request('/relay/status')).json()).toEqual({ on: false })
    expect((await app.request('/relay/chat', { method: 'POST', body: '{}' })).status).toBe(405)
  })

  test.each<[string, Answer]>([
    ['nothing', (response) => void response.destroy()],
    ['no JSON', (response) => void response.end('<!doctype html>')],
    ['another shape', (response) => void response.end('{"on":true,"kind":"x","model":3}')],
  ])('a server that answers with %s has none', async (_, answer) => {
    const { address } = await openLoopback(answer)
    expect(await askRelay(address, thisWorld(), never)).toEqual({ on: false })
  })
})

describe('the relay lets pass', BUSY, () => {
  test('a talk, to the byte, with the host’s key in place of everything the browser sent', async () => {
    const { upstream, send } = await setUp()
    const body = JSON.stringify(TALK, null, 1)
    const response = await send(body, { Cookie: 'a=b', Authorization: 'Bearer theirs', 'User-Agent': 'mine' })
    expect(await response.text()).toBe('data: [DONE]\n\n')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    const [asked] = upstream.asked
    expect(asked!.body).toBe(body)
    expect(asked!.headers.authorization).toBe('Bearer sk-1')
    expect(Object.keys(asked!.headers).sort()).toEqual(
      ['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-type', 'host'].sort(),
    )
  })

  test.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
    ['no page', { Origin: '' }],
    ['a form', { 'Content-Type': 'text/plain' }],
    ['no device', { 'X-Amante-Device': '' }],
    ['a device with a strange name', { 'X-Amante-Device': 'someone@example.org' }],
  ])('nothing from %s', async (_, headers) => {
    const { upstream, send } = await setUp()
    expect((await send(TALK, headers)).status).toBe(502)
    expect(upstream.asked).toEqual([])
  })

  test('what a browser calls its own page’s, whatever a proxy made of the host', async () => {
    const { send } = await setUp()
    expect((await send(TALK, { Origin: 'https://amante.example', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
  })

  test.each([
    ['another model', { ...TALK, model: 'large' }],
    ['no stream', { ...TALK, stream: false }],
    ['an answer without end', { ...TALK, max_tokens: undefined }],
    ['an answer too long', { ...TALK, max_tokens: 100_000 }],
    ['tools', { ...TALK, tools: [] }],
    ['many answers', { ...TALK, n: 10 }],
    ['no messages', { ...TALK, messages: 'x' }],
    ['a list', [TALK]],
    ['nonsense', '{"model":'],
  ])('no request with %s', async (_, body) => {
    const { upstream, send } = await setUp()
    const response = await send(body)
    expect([response.status, await response.json()]).toEqual([400, { trouble: 'broken-answer', passing: false }])
    expect(upstream.asked).toEqual([])
  })

  test('no request of any size, told beforehand or not', async () => {
    const { upstream, origin, send } = await setUp()
    const large = { ...TALK, messages: [{ role: 'user', content: 'x'.repeat(300_000) }] }
    expect((await send(large)).status).toBe(413)
    const status = await new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Amante-Device': 'd'.repeat(22) }
      const sending = request(`${origin}/relay/chat`, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
      sending.once('error', reject)
      for (let at = 0; at < 40; at++) sending.write('x'.repeat(10_000))
    })
    expect(status).toBe(413)
    expect(upstream.asked).toEqual([])
  })
})

describe('the relay counts', BUSY, () => {
  test('how often a device asks, and lets it again later', async () => {
    let now = 0
    const limits = { device: { burst: 2, perMinute: 6 } }
    const { send } = await setUp(sayLittle, { limits, now: () => now })
    const other = { 'X-Amante-Device': 'e'.repeat(22) }
    const statuses = []
    for (const headers of [{}, {}, {}, other]) statuses.push((await send(TALK, headers)).status)
    expect(statuses).toEqual([200, 200, 503, 200])
    expect((await send()).headers.get('Retry-After')).toBe('10')
    now = 10_000
    expect((await send()).status).toBe(200)
  })

  test('how often all of them ask, whatever names they make up', async () => {
    const { send } = await setUp(sayLittle, { limits: { all: { burst: 2, perMinute: 6 } } })
    const statuses = []
    for (const letter of 'abc') statuses.push((await send(TALK, { 'X-Amante-Device': letter.repeat(22) })).status)
    expect(statuses).toEqual([200, 200, 503])
  })

  test('how many answers are under way', async () => {
    let finish = () => {}
    const answer: Answer = (response) => {
      beginEvents(response)
      finish = () => response.end()
    }
    const { relay, send } = await setUp(answer, { limits: { streams: 1 } })
    const first = await send()
    expect((await send()).status).toBe(503)
    finish()
    await first.text()
    await expect.poll(() => relay.under, SOON).toBe(0)
  })
})

describe('the relay holds nothing', BUSY, () => {
  test('a reader who leaves ends the answer further on', async () => {
    const { upstream, send, relay } = await setUp((response) => {
      beginEvents(response)
      response.write('data: {}\n\n')
    })
    const response = await send()
    const reader = response.body!.getReader()
    await reader.read()
    await reader.cancel()
    await upstream.quiet()
    await expect.poll(() => relay.under, SOON).toBe(0)
  })

  test('a model’s server that dies in the middle does not look like an end', async () => {
    const { send } = await setUp((response) => {
      beginEvents(response)
      response.write('data: {}\n\n', () => response.destroy())
    })
    await expect((await send()).text()).rejects.toThrow()
  })

  test('a reader who does not read slows the model down instead of filling the server', async () => {
    let sent = 0
    const part = Buffer.alloc(64 * 1024, 'x')
    const { origin } = await setUp((response) => {
      beginEvents(response)
      const endless = new Readable({
        read() {
          sent += part.length
          this.push(part)
        },
      })
      endless.pipe(response)
    })
    const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Amante-Device': 'd'.repeat(22) }
    const sending = request(`${origin}/relay/chat`, { method: 'POST', headers })
    const response = await new Promise<import('node:http').IncomingMessage>((resolve) => {
      sending.once('response', resolve)
      sending.end(JSON.stringify(TALK))
    })
    response.pause()
    // What lies between the two sides is full when no more is taken.
    const seen: number[] = []
    await expect.poll(() => seen.push(sent) > 1 && seen.at(-1) === seen.at(-2), { ...SOON, interval: 200 }).toBe(true)
    expect(sent).toBeLessThan(32 * 1024 * 1024)
    const full = sent
    response.resume()
    await expect.poll(() => sent, SOON).toBeGreaterThan(full)
    response.destroy()
  })

  test('a model’s server that says nothing is given up', async () => {
    const { send, relay, upstream } = await setUp(() => {}, { limits: { still: 50 } })
    const response = await send()
    expect([response.status, await response.json()]).toEqual([504, { trouble: 'too-slow', passing: true }])
    await upstream.quiet()
    expect(relay.under).toBe(0)
  })

  test('one that stops in the middle is given up too, and does not look whole', async () => {
    const { send, upstream } = await setUp(
      (response) => {
        beginEvents(response)
        response.write('data: {}\n\n')
      },
      { limits: { still: 50 } },
    )
    await expect((await send()).text()).rejects.toThrow()
    await upstream.quiet()
  })

  test('what the model’s server says of its troubles stays there', async () => {
    const { send } = await setUp((response, asked) => {
      response.writeHead(401, { 'Set-Cookie': 'a=b', 'X-Org': 'secret' }).end(`no: ${asked.headers.authorization}`)
    })
    const response = await send()
    expect(await response.json()).toEqual({ trouble: 'key-refused', passing: false })
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(response.headers.get('X-Org')).toBeNull()
  })
})
