import { expect, test, vi } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, worth } from './amante.fixture.ts'

const library = smallLibrary()
const DANGER = 'My husband hit me last night and I am scared of him'
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test('two windows see what is said in each other', async () => {
  const { amante, window } = makeDevice(library)
  const { talk } = await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const other = window()
  expect(await other.talks()).toHaveLength(1)
  const changed = vi.fn()
  await other.onChange(changed)
  await worth(amante.sendMessage({ talk, text: 'She took the dog' }))
  await settled()
  expect(changed).toHaveBeenCalled()
  expect((await worth(other.talk(talk))).turns.map((t) => t.text)).toContain('She took the dog')
  await worth(other.sendMessage({ talk, text: 'And the piano' }))
  await settled()
  expect((await worth(amante.talk(talk))).turns).toEqual((await worth(other.talk(talk))).turns)
  await worth(other.eraseTalk(talk))
  await settled()
  expect(await amante.talks()).toEqual([])
})

test('what both say at once is lost in neither', async () => {
  const { amante, window } = makeDevice(library)
  const { talk } = await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const other = window()
  await other.talks()
  const said = (who: string) => Array.from({ length: 4 }, (_, i) => `She took the ${who} ${i}`)
  await Promise.all([
    ...said('lamp').map((text) => worth(amante.sendMessage({ talk, text }))),
    ...said('chair').map((text) => worth(other.sendMessage({ talk, text }))),
  ])
  await settled()
  const seen = await Promise.all([amante, other, window()].map(async (w) => (await worth(w.talk(talk))).turns))
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
  const persons = seen[0]!.filter((t) => t.who === 'person').map((t) => t.text)
  expect(persons.toSorted()).toEqual(['My wife left on Sunday', ...said('chair'), ...said('lamp')].toSorted())
  expect(seen[0]!.filter((t) => t.who === 'coach')).toHaveLength(9)
  // Each window's own order stands.
  expect(persons.filter((t) => t.includes('lamp'))).toEqual(said('lamp'))
  expect(persons.filter((t) => t.includes('chair'))).toEqual(said('chair'))
})

test('a lock in one window locks the other', async () => {
  const { amante, window } = makeDevice(library)
  await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const other = window()
  await other.talks()
  await worth(amante.setPin('2580'))
  await amante.lock()
  await settled()
  expect((await other.standing()).state).toBe('locked')
})

test('a lock in one window makes the other forget what it only held', async () => {
  const { amante, window } = makeDevice(library)
  const { talk } = await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const other = window()
  await worth(other.sendMessage({ talk, text: DANGER }))
  expect((await worth(other.talk(talk))).turns.find((t) => t.text === DANGER)?.unkept).toBe(true)
  await worth(amante.setPin('2580'))
  await amante.lock()
  await settled()
  await worth(other.unlock('2580'))
  expect((await worth(other.talk(talk))).turns.map((t) => t.text)).not.toContain(DANGER)
})

test('a listener that was taken away hears nothing more', async () => {
  const { amante } = makeDevice(library)
  const changed = vi.fn()
  const stop = await amante.onChange(changed)
  await worth(amante.changeSettings({ theme: 'dark' }))
  await settled()
  const calls = changed.mock.calls.length
  expect(calls).toBeGreaterThan(0)
  stop()
  await worth(amante.changeSettings({ theme: 'light' }))
  await settled()
  expect(changed).toHaveBeenCalledTimes(calls)
})
