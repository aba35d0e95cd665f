import { describe, expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, makeFullStore, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = (change = {}) => makeDevice(library, change)

async function lived() {
  const made = device()
  const { amante, time } = made
  await worth(amante.changeSettings({ theme: 'dark' }))
  const { talk } = await worth(
    amante.sendMessage({ text: 'My husband Tom scrolls through his phone all evening and I feel invisible' }),
  )
  await worth(amante.sendMessage({ talk, text: 'what should I do?' }))
  await worth(amante.sendMessage({ talk, text: "I'll do this" }))
  await worth(amante.sendMessage({ talk, text: 'Tomorrow' }))
  time.now += 5000
  await worth(amante.renameTalk(talk, 'Tom & the phone'))
  await worth(amante.sendMessage({ text: 'My sister hardly ever writes 😢 “at all”' }))
  return made
}

describe('an export', () => {
  test('brought into a fresh device gives the same talks, facts and acts', async () => {
    const { amante } = await lived()
    const { json } = await worth(amante.exportAll())
    const fresh = device({ ids: () => crypto.randomUUID() }).amante
    const { added, skipped } = await worth(fresh.importAll(json))
    expect(skipped).toBe(0)
    expect(added).toBe(JSON.parse(json).records.length)
    expect(await fresh.talks()).toEqual(await amante.talks())
    for (const { id } of await amante.talks()) expect(await worth(fresh.talk(id))).toEqual(await worth(amante.talk(id)))
    expect(await fresh.facts()).toEqual(await amante.facts())
    expect(await fresh.commitments()).toEqual(await amante.commitments())
    expect(await fresh.settings()).toEqual(await amante.settings())
    // And the talk goes on.
    const [talk] = await fresh.talks()
    expect((await worth(fresh.sendMessage({ talk: talk!.id, text: 'yes' }))).turns).toHaveLength(2)
  })

  test('brought in twice adds nothing the second time', async () => {
    const { amante } = await lived()
    const { json } = await worth(amante.exportAll())
    expect(await worth(amante.importAll(json))).toMatchObject({ added: 0 })
    const fresh = device({ ids: () => crypto.randomUUID() }).amante
    const first = await worth(fresh.importAll(json))
    expect(await worth(fresh.importAll(json))).toEqual({ added: 0, skipped: first.added })
  })

  test('leaves what is here as it is', async () => {
    const { amante } = await lived()
    const { json } = await worth(amante.exportAll())
    const [, talk] = await amante.talks()
    await worth(amante.renameTalk(talk!.id, 'Changed since'))
    await worth(amante.changeSettings({ theme: 'light' }))
    await worth(amante.importAll(json))
    expect((await amante.talks()).map((t) => t.title)).toContain('Changed since')
    expect((await amante.settings()).theme).toBe('light')
  })

  test('has a copy to read, with what was said, offered, remembered and taken on', async () => {
    const { amante } = await lived()
    const { markdown } = await worth(amante.exportAll())
    expect(markdown).toContain('# Tom & the phone\n\n2024-05-06')
    expect(markdown).toContain('**You**\n\nMy husband Tom scrolls')
    expect(markdown).toMatch(/\n> \S/)
    expect(markdown).toContain("- It's about Tom.")
    expect(markdown).toContain('(Tomorrow)')
  })

  test('of nothing is an export too', async () => {
    const { json, markdown } = await worth(device().amante.exportAll())
    expect(JSON.parse(json)).toMatchObject({ format: 'amante-export', version: 1, records: [] })
    expect(markdown.trim()).toBe('')
    expect(await worth(device().amante.importAll(json))).toEqual({ added: 0, skipped: 0 })
  })
})

describe('what is brought in', () => {
  const turn = {
    kind: 'turn',
    id: 'a',
    createdAt: 1,
    changedAt: 1,
    body: { talk: 't', order: 1, who: 'person', text: 'x' },
  }
  const wrap = (records: unknown[], change = {}) =>
    JSON.stringify({ format: 'amante-export', version: 1, at: '', records, ...change })

  test.each([
    ['', 'not-an-export'],
    ['{', 'not-an-export'],
    ['null', 'not-an-export'],
    ['[]', 'not-an-export'],
    ['{"format":"other","version":1,"records":[]}', 'not-an-export'],
    ['{"format":"amante-export","version":"1","records":[]}', 'not-an-export'],
    ['{"format":"amante-export","version":1}', 'not-an-export'],
    ['{"format":"amante-export","version":2,"records":[]}', 'newer-export'],
  ])('%s is refused: %s', async (json, trouble) => {
    expect(await troubleOf(device().amante.importAll(json))).toBe(trouble)
  })

  test.each([
    ['no record', null],
    ['an unknown kind', { ...turn, kind: 'key' }],
    ['no id', { ...turn, id: undefined }],
    ['an id that is none', { ...turn, id: '../../x' }],
    ['a body of another kind', { ...turn, body: { title: 'x' } }],
    ['no body', { ...turn, body: null }],
    ['a time beyond every calendar', { ...turn, createdAt: 1e20 }],
    ['a time before all', { ...turn, changedAt: -5 }],
  ])('%s is passed over, and what holds comes in', async (_, record) => {
    const { amante } = device()
    expect(await worth(amante.importAll(wrap([record, { ...turn, id: 'good' }])))).toEqual({ added: 1, skipped: 1 })
    // Nothing that came in stands in the way of taking it out again.
    expect((await worth(amante.exportAll())).json).toContain('"good"')
  })

  test('in a state of another version goes on all the same', async () => {
    const { amante } = await lived()
    const { json } = await worth(amante.exportAll())
    const whole = JSON.parse(json)
    for (const record of whole.records) {
      if (record.kind !== 'talk') continue
      record.body.state = {
        ...record.body.state,
        version: 9,
        stage: 'beyond',
        asked: { key: 'x', stage: 'unknown' },
        situation: { id: 'gone', score: 1, turn: 1 },
      }
    }
    const fresh = device({ ids: () => crypto.randomUUID() }).amante
    await worth(fresh.importAll(JSON.stringify(whole)))
    for (const { id } of await fresh.talks()) {
      const { turns } = await worth(
        fresh.sendMessage({ talk: id, text: 'We sit on the same sofa and look at two screens' }),
      )
      expect(turns[1]!.text).not.toBe('')
    }
  })

  test('stops where there is no room, and goes on from there when brought in again', async () => {
    const { amante } = await lived()
    const { json } = await worth(amante.exportAll())
    const { store, limit } = makeFullStore()
    const fresh = device({ store, ids: () => crypto.randomUUID() }).amante
    await worth(fresh.unlock())
    limit.writes = 4
    expect(await troubleOf(fresh.importAll(json))).toBe('store-full')
    limit.writes = Number.POSITIVE_INFINITY
    expect((await worth(fresh.importAll(json))).skipped).toBe(4)
    expect(await fresh.talks()).toEqual(await amante.talks())
  })
})
