import { describe, expect, test } from 'vitest'
import { memoryStore } from '../store/memory-store.ts'
import { forgetAttempts, takeTry, waitAfter, waitingUntil } from './pin-attempts.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe('the wait after wrong PINs', () => {
  test.each([
    [0, 0],
    [3, 0],
    [4, 30 * SECOND],
    [5, MINUTE],
    [6, 5 * MINUTE],
    [7, 15 * MINUTE],
    [8, HOUR],
    [1000, HOUR],
  ])('%i in a row: %i ms', (wrong, wait) => expect(waitAfter(wrong)).toBe(wait))
})

describe('tries', () => {
  test('are counted before they are made, and refused while one has to wait', async () => {
    const store = memoryStore()
    let now = 1000
    const clock = () => now
    for (const wrong of [1, 2, 3]) expect(await takeTry(store, clock)).toEqual({ allowed: true, wrong })
    expect(await waitingUntil(store, clock)).toBeUndefined()
    const waitUntil = now + 30 * SECOND
    expect(await takeTry(store, clock)).toEqual({ allowed: true, wrong: 4, waitUntil })
    expect(await takeTry(store, clock)).toEqual({ allowed: false, waitUntil })
    expect(await waitingUntil(store, clock)).toBe(waitUntil)
    now = waitUntil
    expect(await takeTry(store, clock)).toEqual({ allowed: true, wrong: 5, waitUntil: now + MINUTE })
    await forgetAttempts(store)
    expect(await takeTry(store, clock)).toEqual({ allowed: true, wrong: 1 })
  })

  test('of many tabs at once are no more than those of one', async () => {
    const store = memoryStore()
    const tries = await Promise.all(Array.from({ length: 20 }, () => takeTry(store, () => 1000)))
    expect(tries.filter((attempt) => attempt.allowed)).toHaveLength(4)
  })

  test('after the clock was set back wait no longer than the wait itself', async () => {
    const store = memoryStore()
    let now = 10 * HOUR
    const clock = () => now
    for (let wrong = 1; wrong <= 4; wrong += 1) await takeTry(store, clock)
    now = HOUR
    expect(await waitingUntil(store, clock)).toBe(HOUR + 30 * SECOND)
    now += 20 * SECOND
    expect(await waitingUntil(store, clock)).toBe(HOUR + 30 * SECOND)
    expect(await takeTry(store, clock)).toEqual({ allowed: false, waitUntil: HOUR + 30 * SECOND })
  })

  test('are not won by damaging the count', async () => {
    const store = memoryStore()
    await store.writeMeta('pin-attempts', new TextEncoder().encode('{"wrong":-100,'))
    expect(await takeTry(store, () => 1000)).toMatchObject({ wrong: 4, waitUntil: 1000 + 30 * SECOND })
  })
})
