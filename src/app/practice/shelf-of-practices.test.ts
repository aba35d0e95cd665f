import { describe, expect, test } from 'vitest'
import { catalogueOf, listedAs } from '#domain/practice/catalogue.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { holdPractices, type PracticeShelf, shelfOf } from './shelf-of-practices.ts'

const practices = realPractices()
const whole = shelfOf(async () => practices)

/** A device, and which parts were fetched for it since it was last asked, in order. */
function device() {
  const fetched: string[] = []
  const noting = <T>(part: string, load: () => Promise<T>) => {
    fetched.push(part)
    return load()
  }
  const shelf: PracticeShelf = {
    catalogue: () => noting('catalogue', whole.catalogue),
    acts: () => noting('acts', whole.acts),
    rituals: () => noting('rituals', whole.rituals),
    decks: () => noting('decks', whole.decks),
    checks: () => noting('checks', whole.checks),
    prompts: () => noting('prompts', whole.prompts),
    rehearsal: () => noting('rehearsal', whole.rehearsal),
    programme: (id) => noting(`programme/${id}`, () => whole.programme(id)),
  }
  const { amante } = makeDevice(smallLibrary(), { practices: shelf })
  return { amante, news: () => fetched.splice(0).sort() }
}

const ONLOOKER = { programme: 'as-an-onlooker', way: 'solo' } as const
const DAILY: Schedule = { rhythm: 'day', from: '2024-05-06', on: [] }

describe('what is fetched', () => {
  test('the day as a page needs the list of everything, and the programmes under way', async () => {
    const { amante, news } = device()
    const today = () =>
      Promise.all([amante.courses(), amante.practices(), amante.kept(), amante.rituals(), amante.weave(SMALL)])
    await today()
    expect(news()).toEqual(['catalogue'])
    const { id } = await worth(amante.beginCourse(ONLOOKER))
    await worth(amante.takeUpRitual({ of: 'ritual/passeggiata', joint: false, schedule: DAILY }))
    await worth(amante.keepAct({ of: 'practice/ten-minutes-of-you' }))
    await today()
    expect(news()).toEqual(['programme/as-an-onlooker'])
    await worth(amante.course(id))
    await worth(amante.moveCourse(id, { kind: 'leave' }))
    expect(news()).toEqual([])
  })

  test.each([
    ['an act', (a: Amante) => worth(a.practice('practice/ten-minutes-of-you')), ['acts']],
    ['a ritual', (a: Amante) => worth(a.practice('ritual/passeggiata')), ['rituals']],
    ['decks', (a: Amante) => a.decks(), ['decks']],
    ['self-checks', (a: Amante) => a.checks(), ['checks']],
    ['prompts', (a: Amante) => a.prompts(), ['prompts']],
    ['programmes', (a: Amante) => a.programmes(), ['catalogue']],
  ])('%s', async (_, read, parts) => {
    const { amante, news } = device()
    await read(amante)
    expect(news()).toEqual(parts)
  })
})

type Amante = ReturnType<typeof device>['amante']
const SMALL = { span: 'season', size: { width: 108, height: 144 }, theme: 'day' } as const

test('a part that could not be had is fetched again', async () => {
  let fails = true
  const shelf = holdPractices({
    ...whole,
    decks: async () => (fails ? Promise.reject(new Error('404')) : whole.decks()),
  })
  await expect(shelf.decks()).rejects.toThrow('404')
  fails = false
  expect(await shelf.decks()).toHaveLength(practices.decks.length)
})

test('a programme that is gone is none, though its file cannot be had; one that is there and cannot be had fails', async () => {
  const shelf = holdPractices({ ...whole, programme: () => Promise.reject(new Error('404')) })
  expect(await shelf.programme('long-gone')).toBeUndefined()
  await expect(shelf.programme('as-an-onlooker')).rejects.toThrow('404')
})

test('a course whose programme is gone stands in nobody’s way', async () => {
  const { amante } = makeDevice(smallLibrary(), { practices: whole })
  const { id } = await worth(amante.beginCourse(ONLOOKER))
  const { json } = await worth(amante.exportAll())
  const fewer = { ...practices, programmes: practices.programmes.filter((one) => one.id !== ONLOOKER.programme) }
  const other = makeDevice(smallLibrary(), { practices: shelfOf(async () => fewer) }).amante
  await worth(other.importAll(json))
  expect(await other.courses()).toEqual([])
  expect(await troubleOf(other.course(id))).toBe('not-found')
})

test('a reference names one thing, or none', () => {
  const catalogue = catalogueOf(practices)
  expect(listedAs('practice/ten-minutes-of-you', catalogue)?.name).toBe('Ten minutes, nothing else')
  expect(listedAs('check/closeness', catalogue)?.name).toBeTruthy()
  for (const none of ['practice/nowhere', 'situation/jealousy', 'unplug', ''])
    expect(listedAs(none, catalogue)).toBeUndefined()
})
