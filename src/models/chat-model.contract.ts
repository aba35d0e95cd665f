// What every provider over HTTP must do, run for each of them against a real server on this machine.

import { describe, expect, test } from 'vitest'
import { answerEndContract } from './answer-end.contract.ts'
import { answerTroubleContract } from './answer-trouble.contract.ts'
import {
  KEY,
  type ModelUnderTest,
  never,
  piecesOf,
  REQUEST,
  SAID,
  sayAll,
  setUp,
  textOf,
  trouble,
  wholeAnswer,
} from './chat-model.fixture.ts'
import { beginEvents, sendApart } from './loopback.fixture.ts'

/** Real connections, on a machine that may have other work. */
const BUSY = { timeout: 30_000 }

export function chatModelContract(name: string, under: ModelUnderTest): void {
  describe(`${name}, as a chat model`, BUSY, () => {
    test('streams the words in order and ends once', async () => {
      const { model } = await setUp(under, sayAll(under))
      const pieces = await piecesOf(model)
      expect(pieces.filter(({ kind }) => kind === 'text')).toEqual(SAID.map((text) => ({ kind: 'text', text })))
      expect(pieces.at(-1)).toMatchObject({ kind: 'end', why: 'done' })
      expect(pieces.filter(({ kind }) => kind === 'end')).toHaveLength(1)
    })

    test('words come before the answer is whole', async () => {
      let finish = () => {}
      const { model } = await setUp(under, async (response) => {
        beginEvents(response)
        response.write(under.begin + under.say('Early'))
        finish = () => response.end(under.say(' late') + under.end('done'))
      })
      const answer = model.stream(REQUEST, never)[Symbol.asyncIterator]()
      expect((await answer.next()).value).toEqual({ kind: 'text', text: 'Early' })
      finish()
      expect((await answer.next()).value).toEqual({ kind: 'text', text: ' late' })
    })

    test('what is sent is what the envelope shows, with dots for the key', async () => {
      const { model, server } = await setUp(under, sayAll(under))
      const shown = model.envelope(REQUEST)
      await piecesOf(model)
      const [asked] = server.asked
      expect(asked!.method).toBe('POST')
      expect(asked!.path).toBe(under.path)
      expect(asked!.body).toBe(shown.body)
      expect(JSON.stringify(shown)).not.toContain(KEY)
      if (under.passedOn) return
      expect(server.address + asked!.path).toBe(shown.url)
      for (const [header, value] of Object.entries(shown.headers))
        expect(asked!.headers[header.toLowerCase()], header).toBe(value.replace('••••••••', KEY))
      expect(asked!.headers.cookie).toBeUndefined()
      expect(asked!.headers.referer).toBeUndefined()
    })

    test.each(['length', 'refused'] as const)('says when the answer ended by %s', async (why) => {
      const { model } = await setUp(under, (response) => {
        beginEvents(response)
        response.end(wholeAnswer(under, why).join(''))
      })
      expect((await piecesOf(model)).at(-1)).toMatchObject({ kind: 'end', why })
    })

    test('each byte on its own, through the middle of letters', async () => {
      const { model } = await setUp(under, async (response) => {
        beginEvents(response)
        const bytes = new TextEncoder().encode(wholeAnswer(under).join(''))
        response.socket?.setNoDelay(true)
        await sendApart(
          response,
          Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)),
        )
        response.end()
      })
      expect(textOf(await piecesOf(model))).toBe(SAID.join(''))
    })

    test('line ends of any kind, comments, and a last event without its empty line', async () => {
      const { model } = await setUp(under, (response) => {
        beginEvents(response)
        const stream = `: here\n\n${wholeAnswer(under).join(': still here\n')}`.replaceAll('\n', '\r\n').trimEnd()
        response.end(stream)
      })
      const pieces = await piecesOf(model)
      expect(textOf(pieces)).toBe(SAID.join(''))
      expect(pieces.at(-1)).toMatchObject({ why: 'done' })
    })

    test('thinking aloud is left out', async () => {
      const { model } = await setUp(under, (response) => {
        beginEvents(response)
        const said = ['<th', 'ink>\nHe seems', ' sad.</thi', 'nk>\n', '\nWhat ', 'happened?']
        response.end([under.begin, ...said.map(under.say), under.end('done')].join(''))
      })
      expect(textOf(await piecesOf(model))).toBe('What happened?')
    })

    test('the oldest turns are left out where all would be too much, and the plan never', async () => {
      const { model } = await setUp(under, sayAll(under))
      const turn = (at: number) => ({ role: 'person' as const, text: `Turn ${at}. ${'and so on '.repeat(1_000)}` })
      const long = { ...REQUEST, messages: [REQUEST.messages[0]!, ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(turn)] }
      const { body } = model.envelope(long)
      expect(body).toContain('warm words')
      expect(body).toContain('Turn 11')
      expect(body).not.toContain('Turn 1.')
      const hopeless = { ...REQUEST, messages: [{ role: 'person' as const, text: 'x'.repeat(200_000) }] }
      expect(() => model.envelope(hopeless)).toThrow(trouble('too-long'))
      await expect(piecesOf(model, hopeless)).rejects.toEqual(trouble('too-long'))
    })
  })

  describe(`${name}, when it goes wrong`, BUSY, () => answerTroubleContract(under))
  describe(`${name}, when it has to stop`, BUSY, () => answerEndContract(under))
}
