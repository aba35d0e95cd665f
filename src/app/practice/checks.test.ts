import { describe, expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, makeFullStore, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const library = smallLibrary()
const practices = realPractices()
const device = (change = {}) => makeDevice(library, { practices: shelfOf(async () => practices), ...change })
const itemsOf = (id: string) => Object.keys(practices.checks.find((one) => one.id === id)!.items)
const all = (id: string, value: number) => Object.fromEntries(itemsOf(id).map((key) => [key, value]))
const WEEK = 7 * 24 * HOUR

// The first to make a coach also prepares the ears.
test('every self-check is listed, and one is answered, kept and found again', { timeout: 20_000 }, async () => {
  const { amante, window } = device()
  expect((await amante.checks()).map(({ id }) => id)).toEqual(practices.checks.map(({ id }) => id))
  const taken = await worth(amante.takeCheck('phones-between-us', { ...all('phones-between-us', 1), said: 4 }))
  expect(taken).toMatchObject({ on: '2024-05-06', time: 1, kept: true })
  expect(taken.sides.map(({ side, band }) => [side, band])).toEqual([
    ['being-there', 'middle'],
    ['asking', 'middle'],
    ['own-hand', 'middle'],
  ])
  expect((await worth(window().check('phones-between-us'))).taken).toEqual([taken])
  expect((await window().checks()).find(({ id }) => id === 'phones-between-us')).toMatchObject({
    times: 1,
    last: '2024-05-06',
    begun: false,
  })
})

test('of a direction nothing is said before the fourth time, and then beside one’s own times alone', async () => {
  const { amante, time } = device()
  const trends = []
  for (const value of [2, 2, 2, 4, 4]) {
    const { sides } = await worth(amante.takeCheck('week-together', { ...all('week-together', value), 'at-ease': 4 }))
    trends.push(sides[0]!.trend)
    time.now += WEEK
  }
  expect(trends).toEqual([undefined, undefined, undefined, 'above', 'within'])
})

describe('left in the middle', () => {
  const open = { answers: { meals: 3, bed: 0 }, at: 2 }

  test('it is gone on with in another window, and no longer open once it is ended', async () => {
    const { amante, window } = device()
    await worth(amante.keepCheckAnswers('phones-between-us', open))
    expect((await worth(window().check('phones-between-us'))).open).toEqual(open)
    await worth(amante.takeCheck('phones-between-us', open.answers))
    expect((await worth(window().check('phones-between-us'))).open).toBeUndefined()
  })

  test('what is no answer is none', async () => {
    const { amante } = device()
    await worth(amante.keepCheckAnswers('phones-between-us', { answers: { meals: 9, nowhere: 1, bed: 1.5 }, at: -3 }))
    expect((await worth(amante.check('phones-between-us'))).open).toBeUndefined()
    expect(await troubleOf(amante.takeCheck('phones-between-us', { meals: 9 }))).toBe('empty')
    expect(await troubleOf(amante.takeCheck('nowhere', {}))).toBe('not-found')
  })
})

describe('an answer that tells of fear', () => {
  const AFRAID = { ...all('closeness', 3), 'shut-or-struck': 0, 'no-without-fear': 1 }
  const joint = async (amante: ReturnType<typeof device>['amante']) =>
    (await amante.programmes()).some(({ id }) => id === 'connection-challenge')

  test('leads to nothing but help, and leaves no trace', async () => {
    const { amante, window, parts } = device()
    await worth(amante.keepCheckAnswers('closeness', { answers: AFRAID, at: 3 }))
    expect((await worth(amante.check('closeness'))).open?.answers).toEqual(AFRAID)
    const taken = await worth(amante.takeCheck('closeness', AFRAID))
    expect(taken).toMatchObject({ care: 'partner-violence', kept: false })
    expect(taken.lead).toBeUndefined()
    expect(await parts.store.list()).toEqual([])
    expect((await worth(window().check('closeness'))).taken).toEqual([])
  })

  test('ends joint work while it is held, and once it is kept, until it is answered otherwise', async () => {
    const { amante, window } = device()
    expect(await joint(amante)).toBe(true)
    const { id } = await worth(amante.takeCheck('closeness', AFRAID))
    expect([await joint(amante), await joint(window())]).toEqual([false, true])
    expect((await worth(amante.keepTaken(id))).kept).toBe(true)
    expect(await joint(window())).toBe(false)
    await worth(amante.takeCheck('closeness', { ...AFRAID, 'no-without-fear': 4 }))
    expect(await joint(amante)).toBe(true)
  })

  test('is erased, held or kept', async () => {
    const { amante, parts } = device()
    const held = await worth(amante.takeCheck('closeness', AFRAID))
    await worth(amante.eraseTaken(held.id))
    const kept = await worth(amante.takeCheck('closeness', AFRAID))
    await worth(amante.keepTaken(kept.id))
    await worth(amante.eraseTaken(kept.id))
    expect((await worth(amante.check('closeness'))).taken).toEqual([])
    expect(await parts.store.list()).toEqual([])
    expect(await troubleOf(amante.keepTaken(kept.id))).toBe('not-found')
  })

  test('goes with the lock', { timeout: 20_000 }, async () => {
    const { amante } = device()
    await worth(amante.takeCheck('closeness', AFRAID))
    await worth(amante.setPin('2580'))
    await amante.lock()
    await worth(amante.unlock('2580'))
    expect((await worth(amante.check('closeness'))).taken).toEqual([])
  })
})

test('where getting up is hard, it is kept like the rest, and leads to people', async () => {
  const taken = await worth(device().amante.takeCheck('loneliness', all('loneliness', 1)))
  expect(taken).toMatchObject({ care: 'suicide', kept: true })
  expect(taken.lead).toBeUndefined()
})

test('one next step, and none while danger is remembered anywhere', async () => {
  const low = { ...all('closeness', 4), 'shut-or-struck': 4, 'wanted-to-know': 0 }
  const { amante } = device()
  expect((await worth(amante.takeCheck('closeness', low))).lead).toMatchObject({ kind: 'programme', id: 'soft-start' })
  await worth(amante.sendMessage({ text: 'He hit me again last night' }))
  expect((await worth(amante.check('closeness'))).taken.at(-1)).not.toHaveProperty('lead')
})

test('answers are taken along and brought back; an export of another hand cannot break them', async () => {
  const { amante } = device()
  await worth(amante.takeCheck('week-together', all('week-together', 3)))
  const { json } = await worth(amante.exportAll())
  const other = device({ ids: () => crypto.randomUUID() }).amante
  const broken = JSON.parse(json)
  const [record] = broken.records.filter(({ kind }: { kind: string }) => kind === 'check-taken')
  broken.records.push({ ...record, id: 'other', body: { ...record.body, answers: { laughed: 'much' } } })
  broken.records.push({ ...record, id: 'gone', body: { ...record.body, check: 'no-longer-there' } })
  expect(await worth(other.importAll(JSON.stringify(broken)))).toMatchObject({ skipped: 1 })
  expect(await other.check('week-together')).toEqual(await amante.check('week-together'))
})

test('where there is no room, the answers are still there', async () => {
  const { store, limit } = makeFullStore()
  const { amante } = device({ store })
  await worth(amante.keepCheckAnswers('week-together', { answers: all('week-together', 3), at: 5 }))
  limit.writes = 0
  expect(await troubleOf(amante.takeCheck('week-together', all('week-together', 3)))).toBe('store-full')
  expect((await worth(amante.check('week-together'))).open?.at).toBe(5)
})
