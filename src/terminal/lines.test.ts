// `amante hear` and `amante reply`, from the first byte to the last.

import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { run as hear } from './hear-lines.ts'
import { run as reply } from './reply-lines.ts'

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
