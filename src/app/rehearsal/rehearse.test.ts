// A rehearsal on a device: played on over a reload, ended by danger, gone when it is over.

import { expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from '../practice/shelf-of-practices.ts'
import type { RehearsalMoved, RehearsalView } from './rehearsal-views.ts'

const practices = realPractices()
const library = smallLibrary()
const device = () => makeDevice(library, { practices: shelfOf(async () => practices) })
const choice = { standIn: 'goes-quiet', name: 'Sam', aim: 'That I miss our evenings' }

function viewOf({ rehearsal }: RehearsalMoved): RehearsalView {
  if (!rehearsal) throw new Error('nothing is left of it')
  return rehearsal
}

test('it says at the beginning that it is a stand-in, and is there in another window while it goes on', async () => {
  const { amante, window } = device()
  expect((await amante.standIns()).map(({ id }) => id)).toContain('goes-quiet')
  const begun = viewOf(await worth(amante.beginRehearsal(choice)))
  expect(begun).toMatchObject({
    name: 'Sam',
    aim: choice.aim,
    begins: expect.stringContaining('stand-in'),
    exchanges: [],
  })
  await worth(amante.moveRehearsal({ kind: 'say', text: 'You never listen to me.' }))
  const there = await window().rehearsal()
  expect(there?.exchanges).toMatchObject([
    { said: 'You never listen to me.', near: 'shut', marks: [{ kind: 'absolute' }] },
  ])
})

test('pause, another way, the other chair, and an end with one sentence to take along', async () => {
  const { amante } = device()
  await worth(amante.beginRehearsal(choice))
  const move = async (done: Parameters<typeof amante.moveRehearsal>[0]) =>
    viewOf(await worth(amante.moveRehearsal(done)))
  await move({ kind: 'say', text: 'You never listen to me.' })
  const { pause } = await move({ kind: 'pause' })
  expect(pause).toMatchObject({
    quote: expect.stringContaining('You never listen'),
    aim: expect.stringContaining(choice.aim),
  })
  expect(await move({ kind: 'again' })).toMatchObject({ exchanges: [], aside: [{ said: 'You never listen to me.' }] })
  const better = await move({ kind: 'say', text: 'I felt alone on Friday. Could you sit with me after dinner?' })
  expect(better.exchanges[0]).toMatchObject({ near: 'wary', takes: [{ said: 'You never listen to me.' }] })
  expect((await move({ kind: 'swap' })).chair).toMatchObject({ answer: '', ask: expect.any(String) })
  expect((await move({ kind: 'answer-as-them', text: 'I did not know that.' })).chair).toMatchObject({
    answer: 'I did not know that.',
    note: expect.any(String),
  })
  const over = await move({ kind: 'enough' })
  expect(over).toMatchObject({ ended: 'enough', close: { line: 'Could you sit with me after dinner?' } })
  await worth(amante.keepWords(over.close!.line!, 'tomorrow after dinner'))
  expect(await amante.commitments()).toMatchObject([
    { text: '“Could you sit with me after dinner?”', when: 'tomorrow after dinner' },
  ])
  await worth(amante.forgetRehearsal())
  expect(await amante.rehearsal()).toBeUndefined()
})

test('nothing of it is in a copy', async () => {
  const { amante } = device()
  await worth(amante.beginRehearsal(choice))
  await worth(amante.moveRehearsal({ kind: 'say', text: 'I miss the lighthouse evenings with you.' }))
  const { json, markdown } = await worth(amante.exportAll())
  expect(json + markdown).not.toContain('lighthouse')
})

test.each([['I am scared you will hit me again'], ["I'm scared of how you'll react"], ['He strangled me last night']])(
  'danger ends it at once and leaves nothing, and no other is offered: %s',
  async (text) => {
    const { amante, parts } = device()
    await worth(amante.beginRehearsal(choice))
    const moved = await worth(amante.moveRehearsal({ kind: 'say', text }))
    expect(moved.rehearsal).toBeUndefined()
    expect(moved.ends?.words).not.toBe('')
    expect(moved.ends?.kinds).toContain('partner-violence')
    expect(await amante.rehearsal()).toBeUndefined()
    expect(await amante.standIns()).toEqual([])
    expect(await troubleOf(amante.beginRehearsal(choice))).toBe('not-found')
    expect(await parts.store.list()).toHaveLength((await device().parts.store.list()).length + (await kept(parts)))
  },
)

async function kept({ store }: ReturnType<typeof device>['parts']): Promise<number> {
  return (await store.list()).length
}

test('a crisis of their own ends it with the fixed words, and is counted', async () => {
  const { amante } = device()
  await worth(amante.beginRehearsal(choice))
  const { ends } = await worth(amante.moveRehearsal({ kind: 'say', text: 'I am going to kill myself tonight' }))
  expect(ends).toMatchObject({ crisis: true, kinds: expect.arrayContaining(['suicide']) })
  expect(ends?.words).toBe(library.responses['suicide-crisis']?.text)
  expect(await amante.referrals()).toEqual({ '2024': 1 })
})

test('danger in what is filled in begins nothing; what the other would do, said from their chair, ends it', async () => {
  const { amante } = device()
  const begun = await worth(amante.beginRehearsal({ ...choice, aim: 'that he must stop hitting me' }))
  expect(begun).toMatchObject({ ends: { kinds: ['partner-violence'] } })
  const other = device().amante
  await worth(other.beginRehearsal(choice))
  await worth(other.moveRehearsal({ kind: 'say', text: 'I would like to go out on Friday.' }))
  await worth(other.moveRehearsal({ kind: 'swap' }))
  const moved = await worth(other.moveRehearsal({ kind: 'answer-as-them', text: "I'll make you regret that" }))
  expect(moved.ends).toBeDefined()
})

test('a threat or a demand to watch is not played, and the rehearsal stays as it was', async () => {
  const { amante } = device()
  await worth(amante.beginRehearsal(choice))
  for (const text of ['I will post those photos of you', 'Give me your phone password']) {
    const moved = await worth(amante.moveRehearsal({ kind: 'say', text }))
    expect(moved.refused).not.toBe('')
    expect(viewOf(moved).exchanges).toEqual([])
  }
})

test('while a talk remembers danger no stand-in is offered', async () => {
  const { amante } = device()
  await worth(amante.sendMessage({ text: 'My husband hit me again last night and I am scared of him' }))
  expect(await amante.standIns()).toEqual([])
  expect(await amante.mayRehearse()).toBe(false)
})
