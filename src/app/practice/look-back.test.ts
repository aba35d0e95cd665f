import { expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const practices = realPractices()
const device = () => makeDevice(smallLibrary(), { practices: shelfOf(async () => practices) })
const DAY = 24 * HOUR
const TEN = 'practice/ten-minutes-of-you'
const STROLL = 'ritual/passeggiata'

test('the days on which something was kept are counted, and what it was', async () => {
  const { amante, time } = device()
  await worth(amante.keepAct({ of: TEN }))
  time.now += DAY
  await worth(amante.keepAct({ of: STROLL }))
  await worth(amante.keepAct({ of: TEN }))
  expect(await amante.lookBack({ days: 7 })).toMatchObject({
    of: 7,
    days: 2,
    kept: [
      { name: 'Ten minutes, nothing else', times: 2 },
      { name: 'The evening stroll', times: 1 },
    ],
  })
  time.now += 7 * DAY
  expect(await amante.lookBack({ days: 7 })).toMatchObject({ days: 0, kept: [] })
  expect(await amante.lookBack({ days: 30 })).toMatchObject({ days: 2 })
})

test('coming back is seen, and only that', async () => {
  const { amante, time } = device()
  await worth(amante.keepAct({ of: TEN }))
  expect(await amante.lookBack({ days: 7 })).not.toHaveProperty('back')
  time.now += 40 * DAY
  expect(await amante.lookBack({ days: 7 })).not.toHaveProperty('back')
  await worth(amante.keepAct({ of: TEN }))
  expect(await amante.lookBack({ days: 7 })).toMatchObject({ back: '2024-06-15' })
  time.now += 8 * DAY
  expect(await amante.lookBack({ days: 7 })).not.toHaveProperty('back')
})

// The first to make a coach also prepares the ears.
test('talks of these days are there; one with danger in it is brought up by nobody', { timeout: 20_000 }, async () => {
  const { amante, time } = device()
  const { talk } = await worth(amante.sendMessage({ text: 'My husband is on his phone all evening.' }))
  const { talk: dark } = await worth(amante.sendMessage({ text: 'I want to die. I have the pills here.' }))
  expect((await amante.talks()).map(({ id }) => id)).toContain(dark)
  expect((await amante.lookBack({ days: 7 })).talks.map(({ id }) => id)).toEqual([talk])
  time.now += 8 * DAY
  expect((await amante.lookBack({ days: 7 })).talks).toEqual([])
})

test('what was said one would do is there with what became of it', async () => {
  const { amante } = device()
  const { id } = await worth(amante.keepWords('I miss you at the table.'))
  await worth(amante.settleCommitment(id, 'partly'))
  const { said } = await amante.lookBack({ days: 7 })
  expect(said).toMatchObject([{ outcome: 'partly' }])
  expect(said[0]!.text).toContain('I miss you')
})

test('how it was is there by its days; a check that told of danger is not', async () => {
  const { amante, time } = device()
  await worth(amante.keepPulse({ mood: 2, connection: 3 }))
  time.now += DAY
  await worth(amante.keepPulse({ mood: 3, connection: 3 }))
  expect(await amante.lookBack({ days: 7 })).toMatchObject({ pulses: 2, checks: [] })
  const record = (id: string, care?: string) => ({
    kind: 'check-taken',
    id,
    createdAt: time.now,
    changedAt: time.now,
    body: { check: care ? 'fighting-fair' : 'loneliness', on: '2024-05-07', answers: {}, ...(care ? { care } : {}) },
  })
  const bring = (records: unknown[]) =>
    amante.importAll(JSON.stringify({ format: 'amante-export', version: 1, at: '2024-05-07', records }))
  await worth(bring([record('plain')]))
  expect((await amante.lookBack({ days: 7 })).checks.map(({ id }) => id)).toEqual(['plain'])
  await worth(bring([record('dark', 'partner-violence')]))
  expect((await amante.lookBack({ days: 7 })).checks).toEqual([])
})
