import { expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const library = smallLibrary()
const practices = realPractices()
const device = (change = {}) => makeDevice(library, { practices: shelfOf(async () => practices), ...change })

// The first to make a coach also prepares the ears.
test('there is one for each day, and the newest words of a day stand', { timeout: 20_000 }, async () => {
  const { amante, window, time } = device()
  await worth(amante.keepPulse({ mood: 1, connection: 3, word: ' tired ' }))
  await worth(amante.keepPulse({ mood: 2, connection: 3 }))
  time.now += 24 * HOUR
  await worth(amante.keepPulse({ mood: 4, connection: 0, word: 'clear' }))
  expect(await window().pulses()).toMatchObject([
    { on: '2024-05-07', mood: 4, connection: 0, word: 'clear' },
    { on: '2024-05-06', mood: 2, connection: 3 },
  ])
  const [{ id } = { id: '' }] = await amante.pulses()
  await worth(amante.erasePulse(id))
  expect(await window().pulses()).toHaveLength(1)
})

test.each([
  { mood: 5, connection: 1 },
  { mood: 1, connection: -1 },
  { mood: Number.NaN, connection: 1 },
  { mood: 1.5, connection: 1 },
])('%o is no pulse', async (given) => {
  const { amante } = device()
  expect(await troubleOf(amante.keepPulse(given))).toBe('empty')
  expect(await amante.pulses()).toEqual([])
})

test('a word that cannot wait brings help; one that tells of violence is not written', async () => {
  const { amante, window } = device()
  const dying = await worth(amante.keepPulse({ mood: 0, connection: 0, word: 'I want to kill myself tonight' }))
  expect(dying.help?.crisis).toBe(true)
  const beaten = await worth(amante.keepPulse({ mood: 0, connection: 0, word: 'he hit me' }))
  expect(beaten.help?.kinds).toContain('partner-violence')
  expect((await window().pulses())[0]).not.toHaveProperty('word')
  expect(await amante.referrals()).toEqual({ 2024: 1 })
})

test('of a copy brought back, the day that is here stands', async () => {
  const { amante } = device()
  await worth(amante.keepPulse({ mood: 1, connection: 1 }))
  const { json } = await worth(amante.exportAll())
  const other = device({ ids: () => crypto.randomUUID() }).amante
  await worth(other.keepPulse({ mood: 4, connection: 4 }))
  await worth(other.importAll(json))
  expect(await other.pulses()).toMatchObject([{ mood: 4, connection: 4 }])
})
