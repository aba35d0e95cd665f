// What goes wrong on the way, and what each provider makes of it: part of the contract of chat models.

import { expect, test } from 'vitest'
import {
  KEY,
  type ModelUnderTest,
  never,
  PATIENCE,
  piecesOf,
  REQUEST,
  SAID,
  sayAll,
  setUp,
  textOf,
  trouble,
  wholeAnswer,
} from './chat-model.fixture.ts'
import type { ChatModelError, ChatPiece } from './chat-model.ts'
import { beginEvents, heldClock, sendApart } from './loopback.fixture.ts'

export function answerTroubleContract(under: ModelUnderTest): void {
  test('a stream that dies in the middle is a broken answer, and is not asked for again', async () => {
    const { model, server } = await setUp(under, async (response) => {
      beginEvents(response)
      await sendApart(response, [under.begin, under.say('What ')])
      response.destroy()
    })
    const pieces: ChatPiece[] = []
    const reading = (async () => {
      for await (const piece of model.stream(REQUEST, never)) pieces.push(piece)
    })()
    await expect(reading).rejects.toEqual(trouble('broken-answer'))
    expect(textOf(pieces)).toBe('What ')
    expect(server.asked).toHaveLength(1)
  })

  test('a stream that ends without saying so is a broken answer', async () => {
    const { model } = await setUp(under, (response) => {
      beginEvents(response)
      response.end(under.begin + under.say('What '))
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
  })

  test('what is no JSON is a broken answer', async () => {
    const { model } = await setUp(under, (response) => {
      beginEvents(response)
      response.end(`${under.begin}data: {"oh\n\n`)
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
  })

  test('a death before the first word is tried again', async () => {
    const { model, server, clock } = await setUp(under, async (response, _, times) => {
      if (times === 3) return sayAll(under)(response)
      if (times === 1) return void response.destroy()
      beginEvents(response)
      await sendApart(response, [under.begin])
      response.destroy()
    })
    expect(textOf(await piecesOf(model))).toBe(SAID.join(''))
    expect(server.asked).toHaveLength(3)
    expect(clock.pauses).toEqual([400, 800])
  })

  test('an empty answer is asked for again, and then is broken', async () => {
    const { model, server } = await setUp(under, (response) => {
      beginEvents(response)
      response.end(under.begin + under.end('done'))
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
    expect(server.asked).toHaveLength(3)
  })

  test.each([
    [401, 'key-refused'],
    [403, 'key-refused'],
    [404, 'no-such-model'],
    [413, 'too-long'],
    [400, 'broken-answer'],
  ] as const)('status %i is %s, at once', async (status, name) => {
    const { model, server } = await setUp(under, (response) => void response.writeHead(status).end('{"error":"no"}'))
    await expect(piecesOf(model)).rejects.toEqual(trouble(name))
    expect(server.asked).toHaveLength(1)
  })

  test.each([429, 500, 503, 529])('status %i is busy, after three tries', async (status) => {
    const { model, server } = await setUp(under, (response) => void response.writeHead(status).end('later'))
    await expect(piecesOf(model)).rejects.toEqual(trouble('busy'))
    expect(server.asked).toHaveLength(3)
  })

  test('it waits as long as it is asked to, unless that is long', async () => {
    const { model, clock } = await setUp(under, (response, _, times) => {
      if (times === 1) response.writeHead(429, { 'Retry-After': '3' }).end()
      else response.writeHead(429, { 'Retry-After': '3600' }).end()
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('busy'))
    expect(clock.pauses).toEqual([3_000])
  })

  test('a request that is too long for the model is told as that', async () => {
    const { model } = await setUp(under, (response) => void response.writeHead(400).end(under.tooLong))
    await expect(piecesOf(model)).rejects.toEqual(trouble('too-long'))
  })

  test('trouble told in the stream is heard', async () => {
    const { model } = await setUp(under, (response) => {
      beginEvents(response)
      response.end(under.begin + under.say('What ') + under.overloaded)
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('busy'))
  })

  test('nothing of what a server says of its trouble comes back', async () => {
    const { model } = await setUp(under, (response, asked) => {
      response.writeHead(400).end(JSON.stringify({ error: { message: `bad: ${asked.body} ${KEY}` } }))
    })
    const error = await piecesOf(model).catch((caught: ChatModelError) => caught)
    expect(error).toEqual(trouble('broken-answer'))
    expect(`${(error as Error).message} ${(error as Error).stack}`).not.toMatch(/später|sk-test/)
  })

  test('what is not a stream of events is a broken answer', async () => {
    for (const type of ['application/json', 'text/html']) {
      const { model } = await setUp(under, (response) => {
        beginEvents(response, type)
        response.end(wholeAnswer(under).join(''))
      })
      await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
    }
  })

  test('no redirect is followed', async () => {
    const { model: elsewhere, server: other } = await setUp(under, sayAll(under))
    const { model } = await setUp(
      under,
      (response) => void response.writeHead(307, { Location: elsewhere.envelope(REQUEST).url }).end(),
    )
    await expect(piecesOf(model)).rejects.toEqual(trouble('unreachable'))
    expect(other.asked).toEqual([])
  })

  test('where nothing answers it is unreachable', async () => {
    const { server } = await setUp(under, sayAll(under))
    const nowhere = await under.open(server.address.replace(/\d+$/, '9'), heldClock(), PATIENCE)
    await expect(piecesOf(nowhere)).rejects.toEqual(trouble('unreachable'))
  })

  test('an answer that never ends is ended, and its connection let go', async () => {
    const { model, server } = await setUp(under, (response) => {
      beginEvents(response)
      response.write(under.begin)
      const more = () => {
        while (!response.destroyed && response.write(under.say('again and again and again. '.repeat(20))));
      }
      response.on('drain', more)
      more()
    })
    const pieces = await piecesOf(model)
    expect(pieces.at(-1)).toEqual({ kind: 'end', why: 'length' })
    expect(textOf(pieces).length).toBeLessThan(REQUEST.maxTokens * 12 + 600)
    await server.quiet()
  })

  test('a line that never ends is a broken answer', async () => {
    const { model, server } = await setUp(under, (response) => {
      beginEvents(response)
      const more = () => {
        while (!response.destroyed && response.write('data: x'.padEnd(16_384, 'x')));
      }
      response.on('drain', more)
      more()
    })
    await expect(piecesOf(model)).rejects.toEqual(trouble('broken-answer'))
    await server.quiet()
  })
}
