import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = () => makeDevice(library)
const DAY = 24 * 60 * 60 * 1000

/** A talk in which the partner and a wish were named. */
async function talked(amante: ReturnType<typeof device>['amante']) {
  const { talk } = await worth(
    amante.sendMessage({ text: 'My wife Maya scrolls at the table every evening and I feel invisible. I wait.' }),
  )
  for (const text of ['At dinner', 'Since the spring', 'She is tired after work', "I'd like one meal a day with her"]) {
    await worth(amante.sendMessage({ talk, text }))
  }
  return talk
}

test('what is remembered is shown with the line it came from, once, and for how long', async () => {
  const { amante, time } = device()
  await talked(amante)
  await worth(amante.sendMessage({ text: 'My wife Maya scrolls at the table every evening and I feel invisible' }))
  expect(await amante.facts()).toMatchObject([
    {
      about: 'partner',
      text: "It's about Maya.",
      line: 'My wife Maya scrolls at the table every evening and I feel invisible.',
      at: time.now,
    },
    { about: 'want', line: "I'd like one meal a day with her", until: time.now + 180 * DAY },
  ])
})

test('a wish is forgotten by itself in time, a name is not', async () => {
  const { amante, window, time } = device()
  await talked(amante)
  time.now += 181 * DAY
  expect((await window().facts()).map((f) => f.about)).toEqual(['partner'])
})

test('a fact can be changed, and the next talk goes by it', async () => {
  const { amante } = device()
  await talked(amante)
  const [partner] = await amante.facts()
  const edited = await worth(amante.editFact(partner!.id, ' It is about my husband Tom. '))
  expect(edited).toMatchObject({ text: 'It is about my husband Tom.', line: 'It is about my husband Tom.' })
  const { turns } = await worth(
    amante.sendMessage({ text: 'We sit on the same sofa and look at two screens all evening' }),
  )
  const { talk } = await worth(amante.sendMessage({ text: 'We sit on the same sofa and look at two screens' }))
  const more = await worth(amante.sendMessage({ talk, text: 'yes' }))
  expect(`${turns[1]!.text} ${more.turns[1]!.text}`).not.toMatch(/Maya|\bshe\b|\bher\b/)
  expect(await troubleOf(amante.editFact(partner!.id, ' '))).toBe('empty')
  expect(await troubleOf(amante.editFact(partner!.id, 'x'.repeat(501)))).toBe('too-long')
  expect(await troubleOf(amante.editFact('nowhere', 'x'))).toBe('not-found')
})

test('a fact written as the coach says it is understood too', async () => {
  const { amante } = device()
  await talked(amante)
  const [partner] = await amante.facts()
  await worth(amante.editFact(partner!.id, "It's about your husband."))
  const { talk } = await worth(amante.sendMessage({ text: 'We sit on the same sofa and look at two screens' }))
  const texts: string[] = []
  for (const text of ['yes', 'ok', 'yes']) texts.push((await worth(amante.sendMessage({ talk, text }))).turns[1]!.text)
  expect(texts.join(' ')).not.toMatch(/\bthey\b|your partner|Maya/)
})

test('what is forgotten is gone, and is not known in the next talk', async () => {
  const { amante } = device()
  await talked(amante)
  for (const { id } of await amante.facts()) await worth(amante.forgetFact(id))
  expect(await amante.facts()).toEqual([])
  const { talk } = await worth(amante.sendMessage({ text: 'We sit on the same sofa and look at two screens' }))
  const more = await worth(amante.sendMessage({ talk, text: 'yes' }))
  expect(more.turns[1]!.text).not.toMatch(/Maya|\bshe\b/)
})

test('while remembering is paused nothing new is kept, and what was known stays', async () => {
  const { amante } = device()
  await worth(amante.changeSettings({ remembers: false }))
  await talked(amante)
  expect(await amante.facts()).toEqual([])
  await worth(amante.changeSettings({ remembers: true }))
  await talked(amante)
  await worth(amante.changeSettings({ remembers: false }))
  await worth(amante.sendMessage({ text: 'my boyfriend left' }))
  expect(await amante.facts()).toHaveLength(2)
})

test('settings have defaults, take changes, and pass over what means nothing', async () => {
  const { amante, window } = device()
  const before = await amante.settings()
  expect(before).toMatchObject({ theme: 'system', rhythm: true, remembers: true, country: '' })
  await worth(amante.changeSettings({ theme: 'dark', country: 'DE' }))
  expect(await window().settings()).toEqual({ ...before, theme: 'dark', country: 'DE' })
  await worth(amante.changeSettings({ theme: 'purple', rhythm: 'yes' } as never))
  expect(await amante.settings()).toMatchObject({ theme: 'system', rhythm: true, country: 'DE' })
})
