// Through the airlock a model must do what it does without; the two sides here stand at the ends of a real channel.

import { expect, onTestFinished, test } from 'vitest'
import { chatModelContract } from '#models/chat-model.contract.ts'
import { KEY, never } from '#models/chat-model.fixture.ts'
import { openLoopback } from '#models/loopback.fixture.ts'
import { asSent, type Outside, thisWorld } from '#models/outside.ts'
import { openChatModel } from '#models/providers/open-chat-model.ts'
import { createAirlockFetch } from './airlock-fetch.ts'
import type { FromAirlock, ToAirlock, Wire } from './airlock-messages.ts'
import { serveAirlock } from './serve-airlock.ts'

const OWN = 'http://own.page.example'

function throughAirlock(outside: Outside): Outside & { opened: () => number } {
  let opened = 0
  const open = () => {
    opened++
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => port1.close())
    for (const port of [port1, port2]) port.start()
    serveAirlock(port2 as Wire<FromAirlock, ToAirlock>, outside.fetch)
    return port1 as Wire<ToAirlock, FromAirlock>
  }
  const own: Outside['fetch'] = async () => new Response('own')
  return { ...outside, fetch: createAirlockFetch(open, own, OWN), opened: () => opened }
}

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const FINISH = { done: 'stop', length: 'length', refused: 'content_filter' }

chatModelContract('Through the airlock', {
  open(address, outside, patience) {
    const choice = { kind: 'openai-compatible', url: address, model: 'm', key: KEY, window: 32_768, patience } as const
    const opened = openChatModel(choice, throughAirlock(outside))
    if (!opened.ok) throw new Error(opened.why)
    return opened.model
  },
  path: '/v1/chat/completions',
  begin: chunk({ role: 'assistant' }),
  say: (content) => chunk({ content }),
  end: (why) => `${chunk({}, FINISH[why])}data: [DONE]\n\n`,
  overloaded: 'data: {"error":{"message":"The server is overloaded"}}\n\n',
  tooLong: '{"error":{"code":"context_length_exceeded"}}',
})

const ask = (signal = never) => asSent({ method: 'GET', headers: {}, signal })

test('what goes to the page’s own server does not open it; it is opened once', async () => {
  const outside = throughAirlock(thisWorld())
  expect(await (await outside.fetch(`${OWN}/relay/status`, ask())).text()).toBe('own')
  expect(outside.opened()).toBe(0)
  const { address } = await openLoopback((response) => void response.end('else'))
  const both = await Promise.all([outside.fetch(address, ask()), outside.fetch(`${address}/x`, ask())])
  expect(await Promise.all(both.map((response) => response.text()))).toEqual(['else', 'else'])
  expect(outside.opened()).toBe(1)
})

test('what was cancelled before is not asked', async () => {
  const outside = throughAirlock(thisWorld())
  await expect(outside.fetch('http://127.0.0.1:9/', ask(AbortSignal.abort('no')))).rejects.toBe('no')
  expect(outside.opened()).toBe(0)
})

test('answers without a body', async () => {
  const { address } = await openLoopback((response) => void response.writeHead(204).end())
  expect((await throughAirlock(thisWorld()).fetch(address, ask())).status).toBe(204)
})

test('where it cannot open, what waits fails, and the next one tries anew', async () => {
  let opened = 0
  const silent = { postMessage: () => {}, addEventListener: () => {} }
  const fetch = createAirlockFetch(
    (failed) => {
      opened++
      queueMicrotask(failed)
      return silent
    },
    thisWorld().fetch,
    OWN,
  )
  for (let times = 1; times <= 2; times++) {
    await expect(fetch('http://127.0.0.1:9/', ask())).rejects.toThrow('did not open')
    expect(opened).toBe(times)
  }
})
