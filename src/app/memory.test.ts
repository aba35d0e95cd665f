import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, worth } from './amante.fixture.ts'

const library = smallLibrary()
const STORY = 'My husband scrolls through his phone all evening. I feel invisible.'

async function twice(between: (made: ReturnType<typeof makeDevice>, talk: string) => Promise<unknown>) {
  const made = makeDevice(library)
  const { talk } = await worth(made.amante.sendMessage({ text: STORY }))
  await between(made, talk)
  made.time.now += 8 * 24 * HOUR
  return (await worth(made.amante.sendMessage({ text: STORY }))).turns.at(-1)?.why?.move
}

test('a talk of last week is remembered in the next', async () => {
  expect(await twice(async () => undefined)).toBe('last-time')
})

test('not when remembering is off', async () => {
  expect(await twice(({ amante }) => amante.changeSettings({ remembers: false }))).toBe('reflect')
})

test('nor once it is erased', async () => {
  expect(await twice(({ amante }, talk) => worth(amante.eraseTalk(talk)))).toBe('reflect')
})

test('nor when danger was seen in it', async () => {
  const danger = 'I want to end my life tonight'
  expect(await twice(({ amante }, talk) => worth(amante.sendMessage({ talk, text: danger })))).toBe('reflect')
})

test('a wish about the talk holds in the next one, and is undone under You', async () => {
  const { amante } = makeDevice(library)
  const { talk } = await worth(amante.sendMessage({ text: STORY }))
  await worth(amante.sendMessage({ talk, text: 'just tell me straight' }))
  expect((await amante.settings()).tone).toBe('direct')
  const toneNow = async () => {
    const next = await worth(amante.sendMessage({ text: STORY }))
    const said = await worth(amante.sendMessage({ talk: next.talk, text: 'What could I say to him?' }))
    const { offer } = said.turns.at(-1)!
    return offer?.kind === 'say' ? offer.tone : undefined
  }
  expect(await toneNow()).toBe('direct')
  await amante.changeSettings({ tone: 'gentle' })
  expect(await toneNow()).toBe('gentle')
})
