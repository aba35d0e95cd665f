import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, makeFullStore, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = (change = {}) => makeDevice(library, change)
type Amante = ReturnType<typeof device>['amante']
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

/** A talk with two cards laid on the page, none taken on. */
async function withCards(amante: Amante) {
  const { talk } = await worth(amante.sendMessage({ text: PHONES }))
  const turns = []
  for (const text of ['what should I do?', 'Something else', 'what could I say to him?']) {
    turns.push((await worth(amante.sendMessage({ talk, text }))).turns[1]!)
  }
  return { talk, cards: turns.filter((t) => t.offer) }
}

test('a card from further up the page can be taken on', async () => {
  const { amante } = device()
  const { talk, cards } = await withCards(amante)
  expect(cards.map((c) => c.offer!.kind)).toEqual(['try', 'try', 'say'])
  const taken = await worth(amante.takeOn({ talk, turn: cards[0]!.id }))
  expect(taken.turns[1]!.why?.move).toBe('commit')
  await worth(amante.sendMessage({ talk, text: 'Tomorrow' }))
  const first = cards[0]!.offer as { do: string }
  expect(await amante.commitments()).toMatchObject([{ text: first.do, when: 'Tomorrow', talk }])
  const { turns } = await worth(amante.talk(talk))
  expect(turns.filter((t) => t.taken).map((t) => t.id)).toEqual([cards[0]!.id])
})

test('words are taken on in quotation marks, and the same card twice is one act', async () => {
  const { amante } = device()
  const { talk, cards } = await withCards(amante)
  await worth(amante.takeOn({ talk, turn: cards[2]!.id }))
  await worth(amante.takeOn({ talk, turn: cards[2]!.id }))
  const acts = await amante.commitments()
  expect(acts).toHaveLength(1)
  expect(acts[0]!.text).toMatch(/^“.*”$/s)
})

test('what is no card of that talk cannot be taken on', async () => {
  const { amante } = device()
  const { talk, cards } = await withCards(amante)
  const { turns } = await worth(amante.talk(talk))
  const other = await worth(amante.sendMessage({ text: 'My sister hardly ever writes' }))
  expect(await troubleOf(amante.takeOn({ talk, turn: turns[0]!.id }))).toBe('not-found')
  expect(await troubleOf(amante.takeOn({ talk, turn: 'nowhere' }))).toBe('not-found')
  expect(await troubleOf(amante.takeOn({ talk: other.talk, turn: cards[0]!.id }))).toBe('not-found')
})

test('taking on leaves no trace where it could not be kept', async () => {
  const { store, limit } = makeFullStore()
  const { amante } = device({ store })
  const { talk, cards } = await withCards(amante)
  const before = await worth(amante.talk(talk))
  limit.writes = 2
  expect(await troubleOf(amante.takeOn({ talk, turn: cards[0]!.id }))).toBe('store-full')
  limit.writes = Number.POSITIVE_INFINITY
  expect(await worth(amante.talk(talk))).toEqual(before)
  expect(await amante.commitments()).toEqual([])
})

async function takenOn(amante: Amante) {
  const { talk, cards } = await withCards(amante)
  await worth(amante.takeOn({ talk, turn: cards[0]!.id }))
  await worth(amante.sendMessage({ talk, text: 'Tomorrow' }))
  return talk
}

test('an act is asked about after six hours, once, in its own talk', async () => {
  const { amante, time } = device()
  const talk = await takenOn(amante)
  time.now += 5.9 * HOUR
  expect(await worth(amante.openingWords())).toBeUndefined()
  time.now += 0.2 * HOUR
  const words = await worth(amante.openingWords())
  expect(words?.talk).toBe(talk)
  expect(words?.turns).toHaveLength(1)
  expect(words!.turns[0]).toMatchObject({ who: 'coach', why: { move: 'follow-up' } })
  expect(words!.turns[0]!.quick.length).toBeGreaterThan(2)
  time.now += 48 * HOUR
  expect(await worth(amante.openingWords())).toBeUndefined()
  await worth(amante.sendMessage({ talk, text: 'I did it, and he laughed' }))
  expect((await amante.commitments())[0]!.outcome).toBe('done')
})

test('of several acts one is asked about at a time', async () => {
  const { amante, time } = device()
  await takenOn(amante)
  time.now += HOUR
  const second = await takenOn(amante)
  time.now += 7 * HOUR
  expect((await worth(amante.openingWords()))?.talk).toBe(second)
  expect(await worth(amante.openingWords())).toBeUndefined()
  time.now += 7 * HOUR
  expect(await worth(amante.openingWords())).toBeDefined()
  time.now += 7 * HOUR
  expect(await worth(amante.openingWords())).toBeUndefined()
})

test('two windows that open at once do not ask twice', async () => {
  const { amante, window, time } = device()
  await takenOn(amante)
  time.now += 7 * HOUR
  const other = window()
  await other.talks()
  const both = await Promise.all([worth(amante.openingWords()), worth(other.openingWords())])
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('nothing is asked about an act that is settled, or was erased with its talk', async () => {
  const { amante, time } = device()
  const talk = await takenOn(amante)
  const [act] = await amante.commitments()
  expect((await worth(amante.settleCommitment(act!.id, 'partly'))).outcome).toBe('partly')
  time.now += 7 * HOUR
  expect(await worth(amante.openingWords())).toBeUndefined()
  await takenOn(amante)
  for (const { id } of await amante.talks()) await worth(amante.eraseTalk(id))
  time.now += 7 * HOUR
  expect(await worth(amante.openingWords())).toBeUndefined()
  expect(await troubleOf(amante.settleCommitment('nowhere', 'done'))).toBe('not-found')
  expect(talk).not.toBe('')
})

test('a question that could not be kept is asked the next time', async () => {
  const { store, limit } = makeFullStore()
  const { amante, time } = device({ store })
  const talk = await takenOn(amante)
  const before = await worth(amante.talk(talk))
  time.now += 7 * HOUR
  limit.writes = 1
  expect(await troubleOf(amante.openingWords())).toBe('store-full')
  limit.writes = Number.POSITIVE_INFINITY
  expect((await worth(amante.talk(talk))).turns).toEqual(before.turns)
  expect(await worth(amante.openingWords())).toBeDefined()
})
