import { describe, expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, makeFullStore, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = (change = {}) => makeDevice(library, change)
const ALONE = { plan: 'life', step: 'alone', text: 'Walk to the sea and back.' } as const
const WORD = { plan: 'safety', step: 'tell', text: 'Ask about the recipe.' } as const

describe('a plan', () => {
  test.each([ALONE, WORD])('is held in memory and written nowhere until it is kept: $plan', async (part) => {
    const { amante, window, parts } = device()
    const { plan, help } = await worth(amante.writePlan(part))
    expect(plan).toEqual({ plan: part.plan, parts: { [part.step]: part.text }, kept: false })
    expect(help).toBeUndefined()
    expect(await amante.plans()).toEqual([plan])
    expect(await window().plans()).toEqual([])
    expect((await parts.store.list()).length).toBe(0)

    expect(await worth(amante.keepPlan(part.plan))).toEqual({ ...plan, kept: true })
    expect(await window().plans()).toEqual([{ ...plan, kept: true }])
  })

  test('once kept, keeps what is changed, and an emptied one is gone', async () => {
    const { amante, window, parts } = device()
    await worth(amante.writePlan(ALONE))
    await worth(amante.keepPlan('life'))
    await worth(amante.writePlan({ ...ALONE, step: 'worth', text: ' The dog. ' }))
    await worth(amante.writePlan({ ...ALONE, text: '' }))
    expect(await window().plans()).toEqual([{ plan: 'life', parts: { worth: 'The dog.' }, kept: true }])
    await worth(amante.writePlan({ ...ALONE, step: 'worth', text: ' \n' }))
    expect(await amante.plans()).toEqual([])
    expect((await parts.store.list()).length).toBe(0)
  })

  test('is erased, held or kept, and only the one that was named', async () => {
    const { amante, window } = device()
    await worth(amante.writePlan(ALONE))
    await worth(amante.writePlan(WORD))
    await worth(amante.keepPlan('life'))
    await worth(amante.erasePlan('safety'))
    expect((await amante.plans()).map(({ plan }) => plan)).toEqual(['life'])
    await worth(amante.erasePlan('life'))
    expect(await amante.plans()).toEqual([])
    expect(await window().plans()).toEqual([])
    await worth(amante.erasePlan('life'))
  })

  test('goes with the lock when it was not kept', async () => {
    const { amante } = device()
    await worth(amante.writePlan(WORD))
    await worth(amante.setPin('2580'))
    await amante.lock()
    await expect(amante.plans()).rejects.toThrow()
    expect(await troubleOf(amante.writePlan(WORD))).toBe('locked')
    await worth(amante.unlock('2580'))
    expect(await amante.plans()).toEqual([])
  })

  test('knows its steps, and is not kept while there is nothing in it', async () => {
    const { amante } = device()
    expect(await troubleOf(amante.keepPlan('life'))).toBe('not-found')
    expect(await troubleOf(amante.writePlan({ ...ALONE, step: 'papers' }))).toBe('not-found')
    expect(await troubleOf(amante.writePlan({ ...ALONE, text: 'a'.repeat(20_001) }))).toBe('too-long')
    expect(await amante.plans()).toEqual([])
  })

  test('stands as it was when there is no room', async () => {
    const { store, limit } = makeFullStore()
    const { amante } = device({ store })
    await worth(amante.writePlan(ALONE))
    limit.writes = 0
    expect(await troubleOf(amante.keepPlan('life'))).toBe('store-full')
    expect(await amante.plans()).toMatchObject([{ kept: false, parts: { alone: ALONE.text } }])
  })
})

describe('what is written into a plan is screened', () => {
  test('words that cannot wait bring help, and are counted once', async () => {
    const { amante } = device()
    const part = { ...ALONE, step: 'signs', text: 'I am going to kill myself tonight.' }
    const { help } = await worth(amante.writePlan(part))
    expect(help).toMatchObject({ kinds: expect.arrayContaining(['suicide']), crisis: true })
    expect((await worth(amante.writePlan(part))).help).toBeDefined()
    expect(await amante.referrals()).toEqual({ 2024: 1 })
  })

  test('what others write there, and the ideas beside each step, bring none', async () => {
    const { amante } = device()
    for (const { name, steps } of library.plans) {
      for (const { key, ideas } of steps) {
        for (const text of ideas) {
          const { help } = await worth(amante.writePlan({ plan: name, step: key, text }))
          expect(help, text).toBeUndefined()
        }
      }
    }
    const signs = { ...ALONE, step: 'signs', text: 'I start to think about dying and stop eating.' }
    expect((await worth(amante.writePlan(signs))).help).toBeUndefined()
  })
})

test('a kept plan goes along in a copy and comes back; a held one does not', async () => {
  const { amante } = device()
  await worth(amante.writePlan(ALONE))
  await worth(amante.writePlan(WORD))
  await worth(amante.keepPlan('life'))
  const { json, markdown } = await worth(amante.exportAll())
  expect(markdown).toContain('# For the hard hours\n\n## What I can do by myself\n\nWalk to the sea and back.')
  expect(json + markdown).not.toContain('recipe')

  const fresh = device().amante
  await worth(fresh.importAll(json))
  expect(await fresh.plans()).toEqual([{ plan: 'life', parts: { alone: ALONE.text }, kept: true }])
  await worth(fresh.writePlan({ ...ALONE, text: 'Cook rice.' }))
  await worth(fresh.importAll(json.replaceAll(/"id": "/g, '"id": "x')))
  expect(await fresh.plans()).toMatchObject([{ parts: { alone: 'Cook rice.' } }])
})
