// Patience, cancelling and turning away, which must leave nothing behind: part of the contract of chat models.

import { expect, test } from 'vitest'
import {
  type ModelUnderTest,
  never,
  PATIENCE,
  piecesOf,
  REQUEST,
  sayAll,
  setUp,
  trouble,
} from './chat-model.fixture.ts'
import { beginEvents, heldClock, openLoopback, SOON } from './loopback.fixture.ts'

export function answerEndContract(under: ModelUnderTest): void {
  test.each(['first', 'whole'] as const)('when nothing comes, patience ends (%s)', async (wait) => {
    const { model, server, clock } = await setUp(under, (response) => beginEvents(response))
    const pieces = piecesOf(model)
    // Held until it is looked at, or it would count as one that nobody handles.
    const caught = pieces.catch((error: unknown) => error)
    await expect.poll(() => server.asked.length, SOON).toBe(1)
    clock.ring(PATIENCE[wait])
    expect(await caught).toEqual(trouble('too-slow'))
    await server.quiet()
    expect(clock.waiting()).toEqual([])
  })

  test('when no more comes, patience ends', async () => {
    const { model, server, clock } = await setUp(under, (response) => {
      beginEvents(response)
      response.write(under.begin + under.say('What '))
    })
    const answer = model.stream(REQUEST, never)[Symbol.asyncIterator]()
    await answer.next()
    const caught = answer.next().catch((error: unknown) => error)
    clock.ring(PATIENCE.between)
    expect(await caught).toEqual(trouble('too-slow'))
    await server.quiet()
  })

  test('cancelling ends it and lets go of the connection', async () => {
    const { model, server, clock } = await setUp(under, (response) => {
      beginEvents(response)
      response.write(under.begin + under.say('What '))
    })
    const cancel = new AbortController()
    const answer = model.stream(REQUEST, cancel.signal)[Symbol.asyncIterator]()
    await answer.next()
    const caught = answer.next().catch((error: unknown) => error)
    cancel.abort()
    expect(await caught).toEqual(trouble('cancelled'))
    await server.quiet()
    expect(clock.waiting()).toEqual([])
  })

  test('cancelling a pause between tries ends it', async () => {
    const server = await openLoopback((response) => void response.writeHead(503, { 'Retry-After': '6' }).end())
    const clock = heldClock(0)
    const cancel = new AbortController()
    const caught = piecesOf(await under.open(server.address, clock, PATIENCE), REQUEST, cancel.signal).catch((e) => e)
    await expect.poll(() => clock.waiting(), SOON).toContain(6_000)
    cancel.abort()
    expect(await caught).toEqual(trouble('cancelled'))
    expect(clock.waiting()).toEqual([])
  })

  test('whoever turns away lets go of the connection', async () => {
    const { model, server, clock } = await setUp(under, (response) => {
      beginEvents(response)
      response.write(under.begin + under.say('What '))
    })
    for await (const _ of model.stream(REQUEST, never)) break
    await server.quiet()
    expect(clock.waiting()).toEqual([])
  })

  test('what was cancelled before is not sent', async () => {
    const { model, server } = await setUp(under, sayAll(under))
    await expect(piecesOf(model, REQUEST, AbortSignal.abort())).rejects.toEqual(trouble('cancelled'))
    expect(server.asked).toEqual([])
  })
}
