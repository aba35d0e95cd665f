import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { splitLibrary } from '#knowledge/split-library.ts'
import { createShelf } from './shelf.ts'

const { first, texts } = splitLibrary(realLibrary())
const [one, two, three] = first.situations.map(({ id }) => id) as [string, string, string]

/** A shelf whose texts come one by one; those in `missing` cannot be had. */
function makeShelf(missing = new Set<string>()) {
  const asked: string[] = []
  const shelf = createShelf({
    library: async () => first,
    texts: async (id) => {
      asked.push(id)
      if (missing.has(id)) throw new Error('no network')
      return texts[id]!
    },
  })
  const reflectionsOf = (id: string, situations: typeof first.situations) =>
    situations.find((s) => s.id === id)!.reflect.length
  return { shelf, asked, missing, reflectionsOf }
}

test('texts are fetched once, when they are wanted, and stay', async () => {
  const { shelf, asked, reflectionsOf } = makeShelf()
  expect(reflectionsOf(one, (await shelf.library()).situations)).toBe(0)
  await Promise.all([shelf.textsOf([one]), shelf.textsOf([two, one])])
  const { situations } = await shelf.textsOf([one])
  expect(reflectionsOf(one, situations)).toBeGreaterThan(7)
  expect(reflectionsOf(two, situations)).toBeGreaterThan(7)
  expect(reflectionsOf(three, situations)).toBe(0)
  expect(asked.sort()).toEqual([one, two].sort())
})

test('what cannot be had is done without, and asked for again', async () => {
  const { shelf, missing, reflectionsOf } = makeShelf(new Set([one]))
  expect(reflectionsOf(one, (await shelf.textsOf([one, two])).situations)).toBe(0)
  missing.clear()
  expect(reflectionsOf(one, (await shelf.textsOf([one])).situations)).toBeGreaterThan(7)
})

test('a situation that the library does not know is not asked for', async () => {
  const { shelf, asked } = makeShelf()
  await shelf.textsOf(['no-such-thing'])
  expect(asked).toEqual([])
})

test('all can be fetched beforehand', async () => {
  const { shelf } = makeShelf()
  await shelf.fetchAll()
  const { situations } = await shelf.library()
  expect(situations.map(({ id, reflect }) => ({ id, reflect }))).toEqual(
    first.situations.map(({ id }) => ({ id, reflect: texts[id]!.reflect })),
  )
})
