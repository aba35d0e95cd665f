import { describe, expect, test } from 'vitest'
import type { Announcement, Announcer } from './announcer.ts'
import type { DeviceKey } from './keys/device-key.ts'
import { memoryDeviceKey } from './keys/memory-device-key.ts'
import type { DoorParts } from './open-door.ts'
import { memoryStore } from './store/memory-store.ts'
import { enter, makeDoor, turnBody } from './vault.fixture.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const decode = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes))
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** A door with one record and, where asked, a PIN; then closed as after a restart. */
async function keptDoor(pin?: string) {
  const made = makeDoor()
  const vault = await enter(made.door)
  await vault.add('turn', turnBody('rain'))
  if (pin !== undefined) expect(await made.door.setPin(pin)).toEqual({ outcome: 'set' })
  vault.lock()
  // Another door over the same parts knows nothing but what is stored.
  return { ...made, again: () => makeDoor({ ...made.parts }).door }
}

describe('a first start', () => {
  test('makes the keys at the first unlock, and finds them at the next', async () => {
    const { door, parts } = makeDoor()
    expect(await door.standing()).toEqual({ state: 'new', pin: false })
    const vault = await enter(door)
    expect(await door.standing()).toEqual({ state: 'open', pin: false })
    const { id } = await vault.add('turn', turnBody('rain'))
    door.lock()
    expect(await door.standing()).toEqual({ state: 'closed', pin: false })
    const after = await enter(makeDoor(parts).door)
    expect(after.get('turn', id)?.body).toEqual(turnBody('rain'))
  })

  test('of two tabs at once ends with the same keys', async () => {
    const parts = { store: memoryStore(), deviceKey: memoryDeviceKey() }
    const doors = [1, 2, 3].map((tab) => makeDoor({ ...parts, ids: () => `from-${tab}` }).door)
    const vaults = await Promise.all(doors.map((door) => enter(door)))
    for (const vault of vaults) await vault.add('turn', turnBody('rain'))
    const later = await enter(makeDoor(parts).door)
    expect(later.all('turn')).toHaveLength(3)
    expect(later.unreadable).toEqual([])
  })

  test('asked for twice opens one vault', async () => {
    const { door } = makeDoor()
    const [one, two] = await Promise.all([enter(door), enter(door)])
    expect(one).toBe(two)
  })
})

/** An announcer whose news is told by hand. */
function heardByHand() {
  let tell: (news: Announcement) => void = () => undefined
  const announcer: Announcer = {
    announce: () => undefined,
    listen: (listener) => {
      tell = listener
      return () => undefined
    },
    close: () => undefined,
  }
  return { announcer, tell: (news: Announcement) => tell(news) }
}

describe('a lock in another tab, while this one is opening', { timeout: 60_000 }, () => {
  /** A second door that hears of a lock at its first look at the device key, when nothing is open yet. */
  function openingWhile(parts: DoorParts, happens: () => Promise<unknown>) {
    const { announcer, tell } = heardByHand()
    let looked = false
    const deviceKey: DeviceKey = {
      ...parts.deviceKey,
      unwrap: async (wrapped) => {
        const inner = await parts.deviceKey.unwrap(wrapped)
        if (!looked) {
          looked = true
          await happens()
          tell({ kind: 'locked' })
        }
        return inner
      },
    }
    return makeDoor({ ...parts, deviceKey, announcer }).door
  }

  test('with a new PIN leaves it closed', async () => {
    const { door, parts } = makeDoor()
    await enter(door)
    const other = openingWhile(parts, () => door.setPin('1234'))
    expect(await other.unlock()).toEqual({ outcome: 'pin-needed' })
    expect(await other.standing()).toEqual({ state: 'closed', pin: true })
    await enter(other, '1234')
  })

  test('without a PIN opens once more, as a lock without one does', async () => {
    const { parts } = await keptDoor()
    const vault = await enter(openingWhile(parts, async () => undefined))
    expect(vault.all('turn')).toHaveLength(1)
    expect(vault.locked).toBe(false)
  })

  test('that erased everything begins anew, never with the old keys', async () => {
    const { parts, again } = await keptDoor()
    const vault = await enter(openingWhile(parts, () => again().eraseEverything()))
    expect(vault.all('turn')).toEqual([])
    await vault.add('turn', turnBody('sun'))
    expect((await enter(again())).all('turn')).toHaveLength(1)
  })
})

// Each try stretches the PIN for real, which is slow on purpose.
describe('a PIN', { timeout: 60_000 }, () => {
  test('is asked for after a restart, and only the right one opens', async () => {
    const { again } = await keptDoor('regn')
    const door = again()
    expect(await door.standing()).toEqual({ state: 'closed', pin: true })
    expect(await door.unlock()).toEqual({ outcome: 'pin-needed' })
    expect(await door.unlock('Regn')).toEqual({ outcome: 'wrong-pin', wrong: 1 })
    expect((await enter(door, 'regn')).all('turn')).toHaveLength(1)
    expect(await door.standing()).toEqual({ state: 'open', pin: true })
  })

  test('may be of any characters, four or more', async () => {
    const { door } = makeDoor()
    expect(await door.setPin('1234')).toEqual({ outcome: 'locked' })
    await enter(door)
    expect(await door.setPin('12\u{1F319}')).toEqual({ outcome: 'too-short' })
    expect(await door.setPin('1 \u{1F319}é')).toEqual({ outcome: 'set' })
    door.lock()
    await enter(door, '1 \u{1F319}e\u0301')
  })

  test('wrong ten times and then right after the wait: everything is there', async () => {
    const { again, time } = await keptDoor('1234')
    const waits: number[] = []
    for (let wrong = 1; wrong <= 10; wrong += 1) {
      // A new door each time: closing the window does not start the count anew.
      const said = await again().unlock('4321')
      expect(said).toMatchObject({ outcome: 'wrong-pin', wrong })
      const waitUntil = said.outcome === 'wrong-pin' ? (said.waitUntil ?? time.now) : 0
      waits.push(waitUntil - time.now)
      if (wrong > 3) {
        expect(await again().unlock('1234')).toEqual({ outcome: 'wait', waitUntil })
        expect(await again().standing()).toEqual({ state: 'closed', pin: true, waitUntil })
      }
      time.now = waitUntil
    }
    expect(waits).toEqual([0, 0, 0, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, HOUR, HOUR])
    const door = again()
    expect((await enter(door, '1234')).all('turn')).toHaveLength(1)
    door.lock()
    expect(await door.unlock('4321')).toEqual({ outcome: 'wrong-pin', wrong: 1 })
  })

  test('does not open without the device it was set on, nor the device without it', async () => {
    const { parts } = await keptDoor('1234')
    const elsewhere = makeDoor({ ...parts, deviceKey: memoryDeviceKey() }).door
    expect(await elsewhere.unlock('1234')).toEqual({ outcome: 'refused', why: 'keys-gone' })
    const { wrapped } = decode(await parts.store.readMeta('master'))
    await parts.store.writeMeta('master', encode({ format: 1, wrapped }))
    expect(await makeDoor(parts).door.unlock()).toEqual({ outcome: 'refused', why: 'damaged' })
  })

  test('is taken away by who knows it', async () => {
    const { again, time } = await keptDoor('1234')
    const door = again()
    expect(await door.removePin('1234')).toEqual({ outcome: 'locked' })
    await enter(door, '1234')
    for (const wrong of [1, 2, 3, 4])
      expect(await door.removePin('4321')).toMatchObject({ outcome: 'wrong-pin', wrong })
    expect(await door.removePin('1234')).toMatchObject({ outcome: 'wait' })
    time.now += MINUTE
    expect(await door.setPin('5678')).toEqual({ outcome: 'already-set' })
    expect(await door.removePin('1234')).toEqual({ outcome: 'removed' })
    expect(await door.removePin('1234')).toEqual({ outcome: 'none-set' })
    door.lock()
    expect((await enter(again())).all('turn')).toHaveLength(1)
  })

  test('stored with weaker parameters is refused before it is tried', async () => {
    const { parts, again } = await keptDoor('1234')
    const stored = decode(await parts.store.readMeta('master'))
    for (const weaker of [{ passes: 1 }, { memory: 8192 }]) {
      await parts.store.writeMeta('master', encode({ ...stored, stretch: { ...stored.stretch, ...weaker } }))
      expect(await again().unlock('1234')).toEqual({ outcome: 'refused', why: 'weakened' })
    }
    await parts.store.writeMeta('master', encode(stored))
    expect((await enter(again(), '1234')).all('turn')).toHaveLength(1)
  })
})

describe('keys that are lost', () => {
  test.each(['master', 'keyring'])('without the %s no new ones are made beside the records', async (name) => {
    const { parts, again } = await keptDoor()
    await parts.store.removeMeta(name)
    expect(await again().unlock()).toEqual({ outcome: 'refused', why: 'keys-gone' })
    expect(await parts.store.list()).toHaveLength(1)
    expect(await parts.store.readMeta(name)).toBeUndefined()
  })

  test.each(['master', 'keyring'])('a damaged %s is refused and left as it is', async (name) => {
    const { parts, again } = await keptDoor()
    await parts.store.writeMeta(name, encode('damage'))
    expect(await again().unlock()).toEqual({ outcome: 'refused', why: 'damaged' })
    expect(await parts.store.readMeta(name)).toEqual(encode('damage'))
  })

  test('another device key opens nothing', async () => {
    const { parts } = await keptDoor()
    const deviceKey = memoryDeviceKey()
    await deviceKey.wrap(new Uint8Array(32))
    const { door } = makeDoor({ ...parts, deviceKey })
    expect(await door.unlock()).toEqual({ outcome: 'refused', why: 'keys-gone' })
  })

  test('is how things stand when only records are left', async () => {
    const { parts, again } = await keptDoor()
    await parts.store.removeMeta('master')
    expect(await again().standing()).toEqual({ state: 'refused', why: 'keys-gone', pin: false })
  })
})

describe('erasing everything', { timeout: 20_000 }, () => {
  test('destroys the keys first, then the rows, and starts anew', async () => {
    const { parts, again } = await keptDoor('1234')
    const before = await parts.store.readMeta('master')
    const steps: string[] = []
    const { store, deviceKey } = parts
    const noting = (step: string, work: () => Promise<void>) => () => {
      steps.push(step)
      return work()
    }
    const door = makeDoor({
      ...parts,
      store: { ...store, clear: noting('rows', store.clear) },
      deviceKey: { ...deviceKey, destroy: noting('key', deviceKey.destroy) },
    }).door
    await door.eraseEverything()
    expect(steps).toEqual(['key', 'rows'])
    expect(await store.list()).toEqual([])
    expect(await door.standing()).toEqual({ state: 'new', pin: false })
    await expect(deviceKey.unwrap(before!)).rejects.toEqual(expect.objectContaining({ trouble: 'gone' }))
    expect((await enter(again())).all('turn')).toEqual([])
  })

  test('locks the vault that was open', async () => {
    const { door } = makeDoor()
    const vault = await enter(door)
    await door.eraseEverything()
    expect(() => vault.all('turn')).toThrow(expect.objectContaining({ name: 'VaultError', trouble: 'locked' }))
  })

  test('removes the rows even where the key cannot be destroyed', async () => {
    const { parts } = await keptDoor()
    const broken = { ...parts.deviceKey, destroy: () => Promise.reject(new Error('no')) }
    await expect(makeDoor({ ...parts, deviceKey: broken }).door.eraseEverything()).rejects.toThrow('no')
    expect(await parts.store.list()).toEqual([])
  })
})
