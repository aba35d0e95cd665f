import { expect, test } from 'vitest'
import type { Practices } from '#domain/practice/practices.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const KEYS = Array.from({ length: 12 }, (_, at) => `card-${at}`)
const deck = (id: string, joint: boolean) => ({
  id,
  name: `Deck ${id}`,
  about: 'About it.',
  depth: 'light' as const,
  for: ['two' as const],
  joint,
  cards: Object.fromEntries(KEYS.map((key) => [key, `What of ${key}?`])),
})
const practices: Practices = { ...realPractices(), decks: [deck('ours', true), deck('mine', false)] }
const device = () => makeDevice(smallLibrary(), { practices: shelfOf(async () => practices) })

test('no card comes twice before all were seen, also over a reload, and never one right after itself', async () => {
  const { amante, window } = device()
  const rounds: string[][] = [[], [], []]
  let { top } = await worth(amante.openDeck('mine'))
  for (const round of rounds) {
    for (const _ of KEYS) {
      round.push(top.key)
      top = (await worth(window().moveCard('mine', { do: 'next' }))).top
    }
  }
  for (const round of rounds) expect([...round].sort()).toEqual([...KEYS].sort())
  expect(rounds[0]).not.toEqual(rounds[1])
  for (const [at, round] of rounds.slice(1).entries()) expect(round[0]).not.toBe(rounds[at]!.at(-1))
})

test('one goes back to the card before, and keeps those one likes', async () => {
  const { amante, window } = device()
  const first = await worth(amante.openDeck('mine'))
  expect(first).not.toHaveProperty('before')
  await worth(amante.moveCard('mine', { do: 'like', card: first.top.key }))
  const second = await worth(amante.moveCard('mine', { do: 'next' }))
  expect(second.before).toBe(first.top.key)
  const back = await worth(amante.moveCard('mine', { do: 'back' }))
  expect(back.top).toEqual({ ...first.top, favourite: true })
  expect(await window().decks()).toMatchObject([{ favourites: 0 }, { id: 'mine', favourites: 1, cards: 12 }])
  expect(await worth(amante.moveCard('mine', { do: 'unlike', card: first.top.key }))).toMatchObject({ favourites: [] })
})

test('a deck for two is gone while danger is remembered', async () => {
  const { amante } = device()
  await worth(amante.openDeck('ours'))
  await worth(amante.sendMessage({ text: 'He hit me again last night and I am scared of him' }))
  expect((await amante.decks()).map(({ id }) => id)).toEqual(['mine'])
  expect(await troubleOf(amante.openDeck('ours'))).toBe('not-found')
})

test.each(['like', 'unlike'] as const)('a card that is not there: %s', async (what) => {
  const { amante } = device()
  expect(await troubleOf(amante.moveCard('mine', { do: what, card: 'gone' }))).toBe(
    what === 'like' ? 'not-found' : 'none',
  )
  expect(await troubleOf(amante.openDeck('gone'))).toBe('not-found')
})
