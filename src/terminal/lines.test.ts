// `amante hear` and `amante reply`, from the first byte to the last.

import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { run as hear } from './hear-lines.ts'
import { run as reply } from './reply-lines.ts'
import { run as rewrite } from './rewrite-lines.ts'

async function told(run: typeof hear, ...requests: unknown[]) {
  const output = new PassThrough()
  const out: string[] = []
  output.on('data', (data) => out.push(String(data)))
  const input = Readable.from([requests.map((r) => `${JSON.stringify(r)}\n`).join('')])
  expect(await run([], { input, output })).toBe(0)
  return out
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('hear tells what is heard in each text', { timeout: 60_000 }, async () => {
  const [first, second, wrong] = await told(
    hear,
    { id: 'a', text: 'My husband scrolls through his phone all evening and I feel invisible' },
    {
      id: 'b',
      text: 'You never listen, you idiot!',
      before: [{ who: 'person', text: 'I am so angry' }],
      language: 'en',
    },
    { id: 'c', text: 'x', before: [{ who: 'somebody', text: 'y' }] },
  )
  expect(first).toMatchObject({ id: 'a', language: 'en', risk: { level: 'none', kinds: [], why: [] } })
  expect(first!.feelings).toContain('unimportant')
  expect((first!.tone as { attack: number }).attack).toBeLessThan(0.5)
  expect(second!.tone).toMatchObject({ attack: expect.any(Number), marks: [{ kind: expect.any(String) }, {}] })
  expect((second!.tone as { attack: number }).attack).toBeGreaterThan(0.5)
  expect(wrong).toMatchObject({ id: 'c', error: { code: 'invalid' } })
})

test('reply answers the last turn, the same for the same seed', { timeout: 60_000 }, async () => {
  const turns = [
    { who: 'person', text: 'My husband scrolls through his phone all evening at the table and I feel invisible' },
    { who: 'coach', text: 'When does it sting most?' },
    { who: 'person', text: 'what should I do?' },
  ]
  const made = await told(
    reply,
    { id: 1, turns, seed: 4 },
    { id: 2, turns, seed: 4 },
    { id: 3, turns: turns.slice(0, 2) },
    { id: 4, turns: [] },
    { id: 5, turns: [{ who: 'person', text: 'We sit on the same sofa' }], profile: 'my wife Maya', seed: 0.5 },
    { id: 6, turns: [{ who: 'person', text: 'We sit on the same sofa' }], profile: 'my wife Maya' },
  )
  expect(made[0]).toMatchObject({ id: 1, move: 'try', offer: { kind: 'try' }, risk: { level: 'none', kinds: [] } })
  expect({ ...made[1], id: 1, ms: 0 }).toEqual({ ...made[0], ms: 0 })
  for (const at of [2, 3, 4]) expect(made[at]).toMatchObject({ id: at + 1, error: { code: 'invalid' } })
  expect(made[5]).toMatchObject({ id: 6, reply: expect.stringMatching(/\S/), why: { sent: [] } })
})

test('rewrite gives marks, what is missing and versions; a bad line is answered and the rest goes on', {
  timeout: 60_000,
}, async () => {
  const text = 'You never listen to me. I told you three times that Mum is coming on Saturday.'
  const made = await told(
    rewrite,
    { id: 1, text, seed: 3 },
    { id: 2, text: 7 },
    { id: 3, text: 'I miss you. Can we have an evening without phones this week?' },
    { id: 4, text: 'If you leave I will post those photos of you.' },
    { id: 5, text: 'me: hi\nhim: you never call\nme: I was at work' },
  )
  expect(made[0]).toMatchObject({
    id: 1,
    marks: [{ kind: 'absolute', start: 0, end: 16, why: expect.any(String) }],
    missing: ['need', 'ask'],
    versions: { gentle: expect.any(String), direct: expect.stringContaining('Mum'), brief: expect.any(String) },
    risk: { level: 'none', kinds: [] },
    ms: expect.any(Number),
  })
  expect(made[1]).toMatchObject({ id: 2, error: { code: 'invalid' } })
  expect(made[2]).not.toHaveProperty('versions')
  expect(made[3]).toMatchObject({ id: 4, refused: expect.stringMatching(/\.$/) })
  expect(made[3]).not.toHaveProperty('versions')
  expect(made[4]).toMatchObject({ id: 5, chat: { speakers: ['me', 'him'], turn: 'other', tipped: 1 } })
})
