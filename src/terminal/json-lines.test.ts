import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { answerLines } from './json-lines.ts'

const Schema = z.object({ id: z.optional(z.unknown()), text: z.string() })

/** What comes out for what goes in; `chunks` come one by one, cut anywhere. */
async function answered(...chunks: Array<string | Buffer>) {
  const output = new PassThrough()
  const told: string[] = []
  output.on('data', (data) => told.push(String(data)))
  const code = await answerLines(
    { input: Readable.from(chunks, { objectMode: false }), output },
    Schema,
    ({ text }) => {
      if (text === 'break') throw new Error(`no: ${text}`)
      return { length: text.length, text }
    },
  )
  expect(code).toBe(0)
  const lines = told.join('').split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('lines of JSON', () => {
  test('are answered one by one, in order, with their id and their time', async () => {
    const made = await answered('{"id":1,"text":"a"}\n{"id":"two","text":"bb"}\n{"text":"ccc"}\n')
    expect(made).toEqual([
      { id: 1, length: 1, text: 'a', ms: expect.any(Number) },
      { id: 'two', length: 2, text: 'bb', ms: expect.any(Number) },
      { id: null, length: 3, text: 'ccc', ms: expect.any(Number) },
    ])
  })

  test('may come in pieces, in bytes cut anywhere, with any line end and without the last', async () => {
    const whole = Buffer.from('\uFEFF{"id":1,"text":"café 😢"}\r\n\r\n{"id":2,"text":"x"}')
    const bytes = Array.from(whole, (byte) => Buffer.from([byte]))
    expect((await answered(...bytes)).map(({ id, text }) => [id, text])).toEqual([
      [1, 'café 😢'],
      [2, 'x'],
    ])
  })

  test('may hold signs that some take for a line end', async () => {
    const text = 'a\u2028b\u2029c\u0085d'
    expect(await answered(`{"id":1,"text":"${text}"}\n`)).toMatchObject([{ id: 1, text }])
  })

  test('that are empty are passed over', async () => {
    expect(await answered('\n  \n{"id":1,"text":"a"}\n\n')).toHaveLength(1)
    expect(await answered('')).toEqual([])
  })

  test('that are wrong say so on their line, and the rest goes on', async () => {
    const made = await answered(
      [
        '{',
        'null',
        '[]',
        '"x"',
        '{"id":5,"text":7}',
        '{"id":{"a":1}}',
        '{"id":8,"text":"break"}',
        '{"id":9,"text":"ok"}',
      ].join('\n'),
    )
    expect(made.map(({ id, error }) => [id, (error as { code: string } | undefined)?.code])).toEqual([
      [null, 'invalid'],
      [null, 'invalid'],
      [null, 'invalid'],
      [null, 'invalid'],
      [5, 'invalid'],
      [{ a: 1 }, 'invalid'],
      [8, 'unavailable'],
      [9, undefined],
    ])
    expect(made[4]).toMatchObject({ error: { message: expect.stringMatching(/^text: /) } })
    // What went wrong inside might quote the person.
    expect(JSON.stringify(made[6])).not.toContain('break')
  })

  test('that are huge are refused without being held, and the next is answered', async () => {
    const huge = Array.from({ length: 40 }, () => 'x'.repeat(100_000))
    const made = await answered('{"id":1,"text":"', ...huge, '"}\n{"id":2,"text":"y"}\n')
    expect(made).toMatchObject([
      { id: null, error: { code: 'invalid' } },
      { id: 2, text: 'y' },
    ])
  })

  test('wait for a slow reader, and end when nobody reads', async () => {
    let taken = 0
    const slow = new Writable({
      highWaterMark: 16,
      write: (_chunk, _encoding, done) => {
        taken += 1
        setTimeout(() => done(taken > 3 ? new Error('closed') : null), 1)
      },
    })
    const input = Readable.from(Array.from({ length: 1000 }, (_, i) => `{"id":${i},"text":"a"}\n`))
    expect(await answerLines({ input, output: slow }, Schema, () => ({}))).toBe(0)
    expect(taken).toBe(4)
  })
})
