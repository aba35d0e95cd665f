import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import type { Sealed } from '#vault/crypto/sealed.ts'
import type { Store } from '#vault/store/store.ts'
import { makeDevice, worth } from './amante.fixture.ts'

const library = smallLibrary()

/** Puts an envelope that does not open in the place of the one that is there. */
async function damage(store: Store, id: string): Promise<void> {
  const envelope = (await store.get(id))!
  const sealed = envelope.sealed.slice() as Sealed
  sealed[40]! ^= 1
  await store.remove(id)
  for (let version = 1; version <= envelope.version; version++) await store.put({ ...envelope, version, sealed })
}

/** Two talks of two messages, and one damaged record: that of the first talk. */
async function withDamagedTalk() {
  const made = makeDevice(library)
  const { talk } = await worth(made.amante.sendMessage({ text: 'My wife left on Sunday' }))
  await worth(made.amante.sendMessage({ talk, text: 'She took the dog' }))
  await worth(made.amante.sendMessage({ text: 'We had the best evening in years' }))
  await damage(made.parts.store, talk)
  return { ...made, talk }
}

test('the turns of a damaged talk are a talk again, in their order, and go on', async () => {
  const { window } = await withDamagedTalk()
  const after = window()
  const talks = await after.talks()
  expect(talks).toHaveLength(2)
  const again = talks.find((t) => t.excerpt.includes('the dog'))!
  const { turns } = await worth(after.talk(again.id))
  expect(turns.filter((t) => t.who === 'person').map((t) => t.text)).toEqual([
    'My wife left on Sunday',
    'She took the dog',
  ])
  await worth(after.sendMessage({ talk: again.id, text: 'And the piano' }))
  expect((await worth(after.talk(again.id))).turns).toHaveLength(6)
  expect((await after.standing()).unreadable).toBe(1)
})

test('danger that was spoken of is not forgotten with the record', async () => {
  const { amante, parts, window } = makeDevice(library)
  const { talk } = await worth(amante.sendMessage({ text: 'I want to end my life tonight' }))
  await damage(parts.store, talk)
  const [again] = await window().talks()
  expect(again).toMatchObject({ title: '', excerpt: '' })
})

test('found by two windows at once, and again later, they are one talk', async () => {
  const { window } = await withDamagedTalk()
  const both = await Promise.all([window().talks(), window().talks()])
  const later = await window().talks()
  expect(later).toHaveLength(2)
  expect(both[0]!.map((t) => t.id).toSorted()).toEqual(later.map((t) => t.id).toSorted())
})

test('a talk that was erased does not come back', async () => {
  const { amante, window, talk } = await withDamagedTalk()
  await worth(amante.eraseTalk(talk))
  expect(await window().talks()).toHaveLength(1)
})
