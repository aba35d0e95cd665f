// That an AI speaks is said when it must be: under a clock that stands until it is moved.

import { describe, expect, test } from 'vitest'
import { realLibrary, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, worth } from './amante.fixture.ts'

const MINUTE = HOUR / 60
const DAY = 24 * HOUR
const library = smallLibrary()

/** Sends a message after `pause` milliseconds and says which notice came with the answer. */
async function after({ amante, time }: Pick<ReturnType<typeof makeDevice>, 'amante' | 'time'>, pause: number) {
  time.now += pause
  const { turns } = await worth(amante.sendMessage({ text: 'My sister planted a pear tree behind the garage' }))
  return turns[1]!.notice
}

describe('the notice that this is an AI', () => {
  test('comes at first use, once', async () => {
    const device = makeDevice(library)
    expect([await after(device, 0), await after(device, MINUTE)]).toEqual(['first', undefined])
  })

  test('comes with each new session', async () => {
    const device = makeDevice(library)
    await after(device, 0)
    device.time.now += MINUTE
    const next = { ...device, amante: device.window() }
    expect([await after(next, MINUTE), await after(next, MINUTE)]).toEqual(['session', undefined])
  })

  test('comes after seven days away', async () => {
    const device = makeDevice(library)
    await after(device, 0)
    expect(await after(device, 7 * DAY)).toBe('returned')
    device.time.now += 8 * DAY
    expect(await after({ ...device, amante: device.window() }, 0)).toBe('returned')
  })

  test('comes in every three hours of use, with the word that a break would do more', async () => {
    const device = makeDevice(library)
    const notices: (string | undefined)[] = [await after(device, 0)]
    for (let i = 0; i < 21; i += 1) notices.push(await after(device, 20 * MINUTE))
    expect(notices.flatMap((notice, i) => (notice ? [`${notice} ${i}`] : []))).toEqual([
      'first 0',
      'three-hours 9',
      'three-hours 18',
    ])
  })

  test.each(['Are you a real person?', 'am I talking to a bot', 'are you human'])(
    'comes when asked: %s',
    async (text) => {
      const { amante } = makeDevice(library)
      const { turns } = await worth(amante.sendMessage({ text }))
      expect(turns[1]!.text).toMatch(/\b(AI|program|software)\b/)
    },
  )

  test('comes when asked in the middle of danger', async () => {
    const { amante } = makeDevice(realLibrary())
    const { talk } = await worth(amante.sendMessage({ text: 'I want to die' }))
    const { turns } = await worth(amante.sendMessage({ talk, text: 'are you even a person' }))
    expect(turns[1]!.text).toContain("I'm an AI")
  })
})

describe('the count of help shown in a crisis', () => {
  test('counts a crisis once, by year, and holds no name and no word', async () => {
    const { amante, time } = makeDevice(realLibrary())
    const crisis = 'I am going to kill myself tonight, the pills are here'
    const { talk } = await worth(amante.sendMessage({ text: crisis }))
    await worth(amante.sendMessage({ talk, text: 'no' }))
    expect(await amante.referrals()).toEqual({ '2024': 1 })
    time.now += 300 * DAY
    await worth(amante.sendMessage({ text: crisis }))
    expect(await amante.referrals()).toEqual({ '2024': 1, '2025': 1 })
    const { json } = await worth(amante.exportAll())
    const settings = JSON.parse(json).records.filter(({ kind }: { kind: string }) => kind === 'settings')
    const counts = Object.entries(settings[0].body).filter(([name]) => name.startsWith('referrals.'))
    expect(counts).toEqual([
      ['referrals.2024', 1],
      ['referrals.2025', 1],
    ])
  })

  test('does not count an ordinary talk', async () => {
    const device = makeDevice(library)
    await after(device, 0)
    expect(await device.amante.referrals()).toEqual({})
  })
})
