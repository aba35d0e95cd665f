import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { memoryDeviceKey } from '#vault/keys/memory-device-key.ts'
import { makeDevice, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = (change = {}) => makeDevice(library, change)

test('things stand as new, then open, without anybody asking', async () => {
  const { amante } = device()
  expect(await amante.standing()).toEqual({ state: 'new', pin: false, unreadable: 0, vectors: false })
  await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  expect((await amante.standing()).state).toBe('open')
  await amante.lock()
  // Without a PIN, what is kept opens by itself.
  expect((await amante.standing()).state).toBe('open')
  expect(await amante.talks()).toHaveLength(1)
})

test('a PIN is set, asked for, and taken away by who knows it', async () => {
  const { amante, window } = device()
  const { talk } = await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  expect(await troubleOf(amante.setPin('123'))).toBe('pin-short')
  expect((await worth(amante.setPin('2580'))).pin).toBe(true)
  expect(await troubleOf(amante.setPin('0000'))).toBe('conflict')
  await amante.lock()
  expect(await amante.standing()).toMatchObject({ state: 'locked', pin: true })
  expect(await troubleOf(amante.talk(talk))).toBe('locked')
  expect(await troubleOf(amante.sendMessage({ talk, text: 'yes' }))).toBe('locked')
  await expect(amante.talks()).rejects.toThrow()
  expect(await troubleOf(window().unlock())).toBe('locked')
  expect(await troubleOf(amante.removePin('2580'))).toBe('locked')
  expect((await worth(amante.unlock('2580'))).state).toBe('open')
  expect((await worth(amante.talk(talk))).turns).toHaveLength(2)
  expect(await troubleOf(amante.removePin('2581'))).toBe('wrong-pin')
  expect((await worth(amante.removePin('2580'))).pin).toBe(false)
  await amante.lock()
  expect(await amante.talks()).toHaveLength(1)
})

test('a PIN can be the first thing of all', async () => {
  const { amante } = device()
  expect((await worth(amante.setPin('2580'))).pin).toBe(true)
  await amante.lock()
  expect((await worth(amante.unlock('2580'))).state).toBe('open')
})

test('guessing is slowed down, the right PIN too, and starts anew after it', async () => {
  const { amante, time } = device()
  await worth(amante.setPin('2580'))
  await amante.lock()
  for (const wrong of ['1111', '2222', '3333', '4444']) expect(await troubleOf(amante.unlock(wrong))).toBe('wrong-pin')
  const refused = await amante.unlock('2580')
  expect(refused).toEqual({ ok: false, trouble: 'pin-wait', waitUntil: time.now + 30_000 })
  expect((await amante.standing()).waitUntil).toBe(time.now + 30_000)
  time.now += 30_001
  expect((await worth(amante.unlock('2580'))).state).toBe('open')
  expect((await amante.standing()).waitUntil).toBeUndefined()
})

test('erasing everything needs no PIN, leaves nothing, and things begin anew', async () => {
  const { amante, parts } = device()
  await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  await worth(amante.setPin('2580'))
  await amante.lock()
  await worth(amante.eraseEverything())
  expect(await parts.store.list()).toEqual([])
  expect(await amante.standing()).toMatchObject({ state: 'new', pin: false })
  expect([await amante.talks(), await amante.facts(), await amante.commitments()]).toEqual([[], [], []])
  expect((await worth(amante.sendMessage({ text: 'hello' }))).turns).toHaveLength(2)
})

test('erasing in the middle of a message leaves nothing of it', async () => {
  const { amante, parts } = device()
  const { talk } = await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const sending = amante.sendMessage({ talk, text: 'My wife Maya came back and I feel so alone' })
  await worth(amante.eraseEverything())
  await sending
  const left = await amante.talks()
  expect([left, await amante.facts()]).toEqual([[], []])
  expect((await parts.store.list()).length).toBe(0)
})

test('records whose keys are gone are said to be so, by every verb', async () => {
  const { amante, parts } = device()
  await worth(amante.sendMessage({ text: 'My wife left on Sunday' }))
  const { amante: other } = device({ store: parts.store, deviceKey: memoryDeviceKey() })
  expect(await troubleOf(other.unlock())).toBe('keys-gone')
  expect(await troubleOf(other.sendMessage({ text: 'hello' }))).toBe('keys-gone')
  expect((await parts.store.list()).length).toBeGreaterThan(0)
})

test('where nothing can be kept, it is said why', async () => {
  const { amante } = device({ memoryOnly: 'private-window' })
  expect(await amante.standing()).toMatchObject({ state: 'memory-only', reason: 'private-window' })
  expect((await worth(amante.sendMessage({ text: 'hello' }))).turns).toHaveLength(2)
})
