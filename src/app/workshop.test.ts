// The workshop leaves no trace but what the person keeps.

import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const HARSH = 'You never listen to me. I told you three times that Mum is coming on Saturday.'

test('a message is looked at, and nothing of it is kept', async () => {
  const { amante } = makeDevice(library)
  const said = await worth(amante.sayBetter({ text: HARSH, answers: { ask: 'be home by six', need: ' ' } }))
  if (said.kind !== 'message') throw new Error('no message')
  expect(said.message.versions?.direct).toContain('be home by six')
  expect(said.message.missing).toEqual(['need'])
  const { json } = await worth(amante.exportAll())
  expect(json).not.toContain('Saturday')
})

test('a version is kept, sealed, when the person says so, and asked about later', async () => {
  const { amante, time } = makeDevice(library)
  await worth(amante.keepWords('I don’t feel heard.'))
  expect(await amante.commitments()).toMatchObject([{ text: '“I don’t feel heard.”' }])
  time.now += 8 * 60 * 60 * 1000
  const opening = await worth(amante.openingWords())
  expect(opening?.turns).toHaveLength(1)
})

test('a chat is known as one, a crisis is counted, and what cannot be read is said so', async () => {
  const { amante } = makeDevice(library)
  const chat = await worth(amante.sayBetter({ text: 'me: hi\nhim: you never call\nme: I was at work' }))
  expect(chat).toMatchObject({ kind: 'chat', chat: { me: 'me', tipped: 1, turn: 'other' } })
  const crisis = await worth(amante.sayBetter({ text: 'I am going to kill myself tonight' }))
  expect(crisis).toMatchObject({ message: { refused: { kind: 'crisis', help: true } } })
  expect(await amante.referrals()).toEqual({ '2024': 1 })
  expect(await troubleOf(amante.sayBetter({ text: '  ' }))).toBe('empty')
  expect(await troubleOf(amante.keepWords('a'.repeat(30_000)))).toBe('too-long')
})

test('words changed by hand are looked at', async () => {
  const { amante } = makeDevice(library)
  expect((await worth(amante.checkWords('You are such an idiot.'))).marks).not.toEqual([])
  expect((await worth(amante.checkWords('Dinner was at seven.'))).marks).toEqual([])
})
