import { describe, expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, makeFullStore, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const library = smallLibrary()
const practices = realPractices()
const device = (change = {}) => makeDevice(library, { practices: shelfOf(async () => practices), ...change })
const DAY = 24 * HOUR
const entry = (text: string) => ({ form: 'entry', text }) as const
const HIT = 'My husband hit me again last night. I told nobody.'

// The first to make a coach also prepares the ears.
test('an entry is written, changed, found again in another window, and erased', { timeout: 20_000 }, async () => {
  const { amante, window } = device()
  const { id } = await worth(amante.keepEntry(entry('  We walked to the sea.\r\nIt rained. ')))
  expect(await window().entries('')).toEqual([
    { id, on: '2024-05-06', form: 'entry', text: 'We walked to the sea.\nIt rained.', kept: true },
  ])
  await worth(amante.changeEntry(id, 'We walked to the lake.'))
  expect((await worth(window().entry(id))).text).toBe('We walked to the lake.')
  await worth(amante.eraseEntry(id))
  expect(await window().entries('')).toEqual([])
  expect(await troubleOf(amante.entry(id))).toBe('not-found')
})

test('what is no entry is said to be none, and nothing is lost by it', async () => {
  const { store, limit } = makeFullStore()
  const { amante } = device({ store })
  expect(await troubleOf(amante.keepEntry(entry(' \n')))).toBe('empty')
  expect(await troubleOf(amante.keepEntry(entry('a'.repeat(20_001))))).toBe('too-long')
  const { id } = await worth(amante.keepEntry(entry('Before.')))
  limit.writes = 0
  expect(await troubleOf(amante.changeEntry(id, 'After.'))).toBe('store-full')
  expect((await worth(amante.entry(id))).text).toBe('Before.')
})

test('search finds every word, in what was written and in what was asked, whatever its case and accents', async () => {
  const { amante, time } = device()
  const prompt = practices.prompts[0]!
  const [key, asked] = Object.entries(prompt.prompts)[0]!
  await worth(amante.keepEntry({ ...entry('Breakfast at the Café'), prompt: `${prompt.id}/${key}` }))
  time.now += DAY
  await worth(amante.keepEntry({ form: 'thanks', text: 'the cafe was open\nMaya laughed' }))
  const found = async (words: string) => (await amante.entries(words)).map(({ on }) => on)
  expect(await found('CAFE')).toEqual(['2024-05-07', '2024-05-06'])
  expect(await found('maya cafe')).toEqual(['2024-05-07'])
  expect(await found(asked)).toEqual(['2024-05-06'])
  expect(await found('maya breakfast')).toEqual([])
})

test('what was written on this day comes back, with how long ago it was', async () => {
  const { amante, time } = device()
  const today = time.now
  for (const on of ['2022-05-06', '2023-05-07', '2024-04-06', '2024-05-06']) {
    time.now = Date.parse(`${on}T18:00Z`)
    await worth(amante.keepEntry(entry(on)))
  }
  time.now = today
  expect((await amante.entriesOnThisDay()).map(({ text, since }) => [text, since])).toEqual([
    ['2024-04-06', { months: 1 }],
    ['2022-05-06', { years: 2 }],
  ])
})

test('a prompt that was answered comes last; on a hard day one that is made for it comes first', async () => {
  const { amante } = device()
  const [first] = await amante.prompts()
  await worth(amante.keepEntry({ ...entry('Something.'), prompt: first!.id }))
  expect((await amante.prompts()).at(-1)).toEqual(first)
  await worth(amante.keepPulse({ mood: 0, connection: 2 }))
  expect((await amante.prompts())[0]!.id).toMatch(/^hard-days/)
})

describe('what is written is read for danger', () => {
  test('a partner’s violence gets the fixed words, is held, and leaves no trace until the person says so', async () => {
    const { amante, window, parts } = device()
    const { id, help, kept } = await worth(amante.keepEntry(entry(HIT)))
    expect(kept).toBe(false)
    expect(help?.kinds).toContain('partner-violence')
    expect(help?.words).not.toBe('')
    expect(await parts.store.list()).toEqual([])
    expect((await amante.entries('')).map((one) => one.kept)).toEqual([false])
    expect(await window().entries('')).toEqual([])
    expect((await amante.programmes()).some(({ id: of }) => of === 'soft-start')).toBe(false)
    expect((await amante.prompts()).some((one) => one.id.startsWith('between-you'))).toBe(false)

    await worth(amante.keepHeldEntry(id))
    expect((await worth(window().entry(id))).text).toBe(HIT)
    expect((await window().programmes()).some(({ id: of }) => of === 'soft-start')).toBe(false)
    await worth(amante.eraseEntry(id))
    expect((await window().programmes()).some(({ id: of }) => of === 'soft-start')).toBe(true)
  })

  test('told in a change, it is held beside what was kept; taken out again, the entry is kept', async () => {
    const { amante, window } = device()
    const { id } = await worth(amante.keepEntry(entry('A quiet evening.')))
    expect((await worth(amante.changeEntry(id, HIT))).kept).toBe(false)
    expect((await worth(amante.entry(id))).text).toBe(HIT)
    expect((await worth(window().entry(id))).text).toBe('A quiet evening.')
    expect(await worth(amante.changeEntry(id, 'A long evening.'))).toMatchObject({ kept: true })
    expect((await worth(window().entry(id))).text).toBe('A long evening.')
  })

  test('kept by choice, it is kept as it changes', async () => {
    const { amante, window } = device()
    const { id } = await worth(amante.keepEntry(entry(HIT)))
    await worth(amante.keepHeldEntry(id))
    expect((await worth(amante.changeEntry(id, `${HIT} My sister knows now.`))).kept).toBe(true)
    expect((await worth(window().entry(id))).text).toContain('sister')
  })

  test('a wish to die gets the fixed words and people, is kept, and counted once', async () => {
    const { amante } = device()
    const words = 'I am going to kill myself tonight.'
    const { id, help, kept } = await worth(amante.keepEntry(entry(words)))
    expect([help?.crisis, kept]).toEqual([true, true])
    await worth(amante.changeEntry(id, `${words} I mean it.`))
    expect(await amante.referrals()).toEqual({ 2024: 1 })
  })

  test('beside violence it is counted with the next ordinary message, so that nothing tells of it', async () => {
    const { amante, parts } = device()
    await worth(amante.keepEntry(entry(`${HIT} I am going to kill myself tonight.`)))
    expect(await parts.store.list()).toEqual([])
    await worth(amante.sendMessage({ text: 'My sister planted a pear tree' }))
    expect(await amante.referrals()).toEqual({ 2024: 1 })
  })

  test('a bad day is no danger', async () => {
    const { amante } = device()
    const opened = await worth(amante.keepEntry(entry('I cried in the car and nobody called. I am so tired of us.')))
    expect([opened.help, opened.quiet, opened.kept]).toEqual([undefined, undefined, true])
  })
})

test('the journal is taken along, to bring back and to read', async () => {
  const { amante } = device()
  const [prompt] = await amante.prompts()
  await worth(amante.keepEntry({ ...entry('Of the sea.'), prompt: prompt!.id }))
  await worth(amante.keepPulse({ mood: 3, connection: 1, word: 'salty' }))
  await worth(amante.takeCheck('week-together', { laughed: 3, 'at-ease': 4 }))
  const { json, markdown } = await worth(amante.exportAll())
  for (const words of ['Of the sea.', prompt!.text, '2024-05-06: 3, 1, salty', 'The week 3.5'])
    expect(markdown).toContain(words)
  const other = device({ ids: () => crypto.randomUUID() }).amante
  await worth(other.importAll(json))
  expect(await other.entries('')).toEqual(await amante.entries(''))
  expect(await other.pulses()).toEqual(await amante.pulses())
})
