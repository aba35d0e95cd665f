import { describe, expect, test } from 'vitest'
import { never, PATIENCE, piecesOf, REQUEST, textOf, trouble } from '../chat-model.fixture.ts'
import { heldClock, SOON } from '../loopback.fixture.ts'
import { builtInModel } from './built-in-model.ts'
import { type Availability, createBuiltInHost, findLanguageModel, type LanguageModelFactory } from './language-model.ts'

interface Behaviour {
  availability?: Availability
  say?: (push: (text: string) => void, close: () => void) => void
  fails?: string
}

/** A browser's model after the Prompt API's own description. */
function browser({ availability = 'available', say, fails }: Behaviour) {
  const seen: unknown[] = []
  let open = 0
  const LanguageModel: LanguageModelFactory = {
    availability: async () => availability,
    async create({ signal: _, monitor, ...options }) {
      seen.push(options)
      open++
      const target = new EventTarget()
      monitor?.(target)
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }))
      return {
        promptStreaming(input, { signal, ...rest }) {
          seen.push({ input, ...rest })
          return new ReadableStream<string>({
            start(controller) {
              signal.addEventListener('abort', () => controller.error(signal.reason))
              if (fails) controller.error(new DOMException('no', fails))
              else
                say?.(
                  (text) => controller.enqueue(text),
                  () => controller.close(),
                )
            },
          })
        },
        destroy: () => void open--,
      }
    },
  }
  const clock = heldClock()
  const host = createBuiltInHost(findLanguageModel({ LanguageModel })!, 'en')
  return { seen, clock, host, open: () => open, model: builtInModel(host, clock, PATIENCE) }
}

test('where the browser has none, none is found', () => {
  expect(findLanguageModel({})).toBeUndefined()
  expect(findLanguageModel({ LanguageModel: {} })).toBeUndefined()
})

describe('the browser’s own model', { timeout: 30_000 }, () => {
  test('streams, ends, and is let go of', async () => {
    const { model, open, clock } = browser({
      say: (push, close) => {
        for (const text of ['What ', '', 'happened?']) push(text)
        close()
      },
    })
    const pieces = await piecesOf(model)
    expect(pieces).toEqual([
      { kind: 'text', text: 'What ' },
      { kind: 'text', text: 'happened?' },
      { kind: 'end', why: 'done' },
    ])
    await expect.poll(open, SOON).toBe(0)
    expect(clock.waiting()).toEqual([])
  })

  test('what the browser is handed is what the envelope shows', async () => {
    const { model, seen } = browser({
      say: (push, close) => {
        push('{}')
        close()
      },
    })
    const turns = [
      { role: 'person', text: 'First.' },
      { role: 'coach', text: 'And then?' },
    ] as const
    const [plan, last] = REQUEST.messages
    const request = { ...REQUEST, messages: [plan!, ...turns, last!], shape: { name: 'x', schema: { type: 'object' } } }
    const { initialPrompts, prompt, responseConstraint } = JSON.parse(model.envelope(request).body)
    await piecesOf(model, request)
    expect(seen[0]).toMatchObject({ initialPrompts })
    expect(seen[1]).toEqual({ input: prompt, responseConstraint })
    expect(initialPrompts.map(({ role }: { role: string }) => role)).toEqual(['system', 'user', 'assistant'])
    expect(prompt).toBe(last!.text)
  })

  test.each(['unavailable', 'downloadable', 'downloading'] as const)(
    '%s is not used, nor fetched',
    async (availability) => {
      const { model, seen } = browser({ availability })
      await expect(piecesOf(model)).rejects.toEqual(trouble('no-such-model'))
      expect(seen).toEqual([])
    },
  )

  test.each([
    ['QuotaExceededError', 'too-long'],
    ['NotAllowedError', 'no-such-model'],
    ['UnknownError', 'broken-answer'],
  ])('%s is %s', async (fails, code) => {
    const { model, open } = browser({ fails })
    await expect(piecesOf(model)).rejects.toEqual(trouble(code))
    await expect.poll(open, SOON).toBe(0)
  })

  test('an empty answer is a broken one', async () => {
    const { model } = browser({ say: (_, close) => close() })
    await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
  })

  test('an answer that never ends is ended', async () => {
    const { model, open } = browser({
      say: (push) => {
        for (let at = 0; at < 50; at++) push('again and again and '.repeat(2))
      },
    })
    const pieces = await piecesOf(model)
    expect(pieces.at(-1)).toEqual({ kind: 'end', why: 'length' })
    expect(textOf(pieces).length).toBeLessThan(500)
    await expect.poll(open, SOON).toBe(0)
  })

  test.each(['first', 'between'] as const)('patience ends (%s)', async (wait) => {
    const { model, clock, open } = browser({ say: (push) => wait === 'between' && push('What ') })
    const answer = model.stream(REQUEST, never)[Symbol.asyncIterator]()
    if (wait === 'between') await answer.next()
    const caught = answer.next().catch((error: unknown) => error)
    await expect.poll(() => clock.waiting(), SOON).toContain(PATIENCE[wait])
    clock.ring(PATIENCE[wait])
    expect(await caught).toEqual(trouble('too-slow'))
    await expect.poll(open, SOON).toBe(0)
  })

  test('cancelling ends it', async () => {
    const { model, open } = browser({ say: (push) => push('What ') })
    const cancel = new AbortController()
    const answer = model.stream(REQUEST, cancel.signal)[Symbol.asyncIterator]()
    await answer.next()
    const caught = answer.next().catch((error: unknown) => error)
    cancel.abort()
    expect(await caught).toEqual(trouble('cancelled'))
    await expect.poll(open, SOON).toBe(0)
    await expect(piecesOf(model, REQUEST, AbortSignal.abort())).rejects.toEqual(trouble('cancelled'))
  })

  test('fetching the model tells how far it is', async () => {
    const { host, open } = browser({ availability: 'downloadable' })
    const shares: number[] = []
    await host.download((share) => shares.push(share))
    expect(shares).toEqual([0.5])
    expect(open()).toBe(0)
  })
})
