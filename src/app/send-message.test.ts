import { describe, expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, makeFullStore, troubleOf, worth } from './amante.fixture.ts'

const library = smallLibrary()
const device = () => makeDevice(library)
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

describe('a message', () => {
  test('is answered, and both turns are kept before they are shown', async () => {
    const { amante, window } = device()
    const { talk, turns } = await worth(amante.sendMessage({ text: PHONES }))
    expect(turns.map((t) => t.who)).toEqual(['person', 'coach'])
    expect(turns[0]!.text).toBe(PHONES)
    expect(turns[1]!.text).toBe(turns[1]!.paragraphs.map((p) => p.text).join('\n\n'))
    expect(turns[1]!.why?.heard.situation).toBe('phones-at-the-table')
    const other = window()
    expect((await worth(other.talk(talk))).turns).toEqual(turns)
  })

  test('goes on in its talk, in order', async () => {
    const { amante } = device()
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    for (const text of ['yes', 'no', "I don't know"]) await worth(amante.sendMessage({ talk, text }))
    const { turns } = await worth(amante.talk(talk))
    expect(turns.map((t) => t.who)).toEqual(Array(4).fill(['person', 'coach']).flat())
    expect(turns.filter((t) => t.who === 'person').map((t) => t.text)).toEqual([PHONES, 'yes', 'no', "I don't know"])
  })

  test('several at once keep their order, and no answer is lost', async () => {
    const { amante } = device()
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    const said = Array.from({ length: 8 }, (_, i) => `At dinner, time ${'x'.repeat(i + 1)}`)
    await Promise.all(said.map((text) => worth(amante.sendMessage({ talk, text }))))
    const { turns } = await worth(amante.talk(talk))
    expect(turns.map((t) => (t.who === 'person' ? t.text : '·'))).toEqual(
      [PHONES, ...said].flatMap((text) => [text, '·']),
    )
  })

  test('of two first ones each begins a talk', async () => {
    const { amante } = device()
    await Promise.all(['My wife left', 'My son called'].map((text) => worth(amante.sendMessage({ text }))))
    expect(await amante.talks()).toHaveLength(2)
  })

  test('without words, too long or to a talk that is not there is refused, and leaves nothing', async () => {
    const { amante } = device()
    expect(await troubleOf(amante.sendMessage({ text: ' \n ' }))).toBe('empty')
    expect(await troubleOf(amante.sendMessage({ text: '\u0000\u0007\u202E' }))).toBe('empty')
    expect(await troubleOf(amante.sendMessage({ text: 'a '.repeat(100_000) }))).toBe('too-long')
    expect(await troubleOf(amante.sendMessage({ talk: 'nowhere', text: 'hello' }))).toBe('not-found')
    expect(await amante.talks()).toEqual([])
  })

  test('as long as it may be is answered', async () => {
    const { amante } = device()
    const text = 'He came late and I waited. '.repeat(740).trim()
    expect(text.length).toBeGreaterThan(19_900)
    const { turns } = await worth(amante.sendMessage({ text }))
    expect(turns[0]!.text).toBe(text)
    expect(turns[1]!.text.length).toBeLessThan(1500)
  })

  test('keeps its lines and its signs, and no control characters', async () => {
    const { amante } = device()
    const { turns } = await worth(
      amante.sendMessage({ text: ' He left.\r\n\tI \u0007cried\u001B[31m \u202Enow 👩‍👧 \uFEFF' }),
    )
    expect(turns[0]!.text).toBe('He left.\n\tI cried[31m now 👩‍👧')
  })

  test('of pictures alone is asked about; in another language help is shown beside the answer', async () => {
    const { amante } = device()
    const { turns } = await worth(amante.sendMessage({ text: '😭😭😭' }))
    expect(turns[1]!.why?.move).toBe('no-words')
    const spoken = await worth(amante.sendMessage({ text: 'Mi marido no me habla y no sé qué hacer con esto' }))
    expect(spoken.turns[1]).toMatchObject({ why: { move: 'language' }, help: { kinds: [], crisis: false } })
  })
})

describe('a store that gets full in the middle of a message', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('after %i writes of a first one leaves nothing half', async (writes) => {
    const { store, limit } = makeFullStore()
    const { amante } = makeDevice(library, { store })
    await worth(amante.unlock())
    limit.writes = writes
    const sent = await amante.sendMessage({ text: PHONES })
    limit.writes = Number.POSITIVE_INFINITY
    const talks = await amante.talks()
    if (sent.ok) {
      expect((await worth(amante.talk(sent.value.talk))).turns).toHaveLength(2)
      expect(await amante.facts()).toHaveLength(1)
    } else {
      expect(sent.trouble).toBe('store-full')
      expect([talks, await amante.facts(), await amante.commitments()]).toEqual([[], [], []])
      // What was typed can be sent again.
      expect((await worth(amante.sendMessage({ text: PHONES }))).turns).toHaveLength(2)
    }
  })

  test.each([0, 1, 2, 3, 4, 5])('after %i writes of a later one leaves the talk as it was', async (writes) => {
    const { store, limit } = makeFullStore()
    const { amante } = makeDevice(library, { store })
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    const offer = await worth(amante.sendMessage({ talk, text: 'what should I do?' }))
    expect(offer.turns[1]!.offer).toBeDefined()
    const before = await worth(amante.talk(talk))
    limit.writes = writes
    const sent = await amante.sendMessage({ talk, text: "I'll do this" })
    limit.writes = Number.POSITIVE_INFINITY
    if (sent.ok) return expect(await amante.commitments()).toHaveLength(1)
    expect(sent.trouble).toBe('store-full')
    expect((await worth(amante.talk(talk))).turns).toEqual(before.turns)
    expect(await amante.commitments()).toEqual([])
    const again = await worth(amante.sendMessage({ talk, text: "I'll do this" }))
    expect(again.turns[1]!.why?.move).toBe('commit')
  })
})

describe('the list of talks', () => {
  test('has the last changed first, with a title and the last words', async () => {
    const { amante, time } = device()
    const one = await worth(amante.sendMessage({ text: PHONES }))
    time.now += 1000
    const two = await worth(amante.sendMessage({ text: 'My aunt planted a pear tree behind the garage last Monday' }))
    time.now += 1000
    await worth(amante.sendMessage({ talk: one.talk, text: `At dinner ${'mostly, '.repeat(20)}I think` }))
    const talks = await amante.talks()
    expect(talks.map((t) => t.id)).toEqual([one.talk, two.talk])
    expect(talks.map((t) => t.title)).toEqual(['Phones at the table', 'My aunt planted a pear tree …'])
    expect(talks[0]!.excerpt).toMatch(/^At dinner mostly,.* …$/)
    expect(talks[0]!.excerpt.length).toBeLessThanOrEqual(92)
    expect(talks[1]!.excerpt).toBe('My aunt planted a pear tree behind the garage last Monday')
  })

  test('a title follows what the talk is about, and no longer names what it is not', async () => {
    const { amante } = device()
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    await worth(amante.sendMessage({ talk, text: "no, that's not it" }))
    expect((await amante.talks())[0]!.title).toBe('My husband scrolls through his phone …')
  })

  test('is searched by words of titles and turns, case and accents evened out', async () => {
    const { amante } = device()
    const one = await worth(amante.sendMessage({ text: 'My fiancé forgot the café, and I waited in the rain' }))
    const two = await worth(amante.sendMessage({ text: 'My wife paints in the garage' }))
    const found = async (words: string) => (await amante.searchTalks(words)).map((t) => t.id)
    expect(await found('CAFE rain')).toEqual([one.talk])
    expect(await found('garage')).toEqual([two.talk])
    expect(await found('rain garage')).toEqual([])
    expect((await found('  ')).sort()).toEqual([one.talk, two.talk])
    expect(await found('.*')).toEqual([])
  })

  test('a name given by hand stays', async () => {
    const { amante } = device()
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    expect((await worth(amante.renameTalk(talk, '  The\n kitchen  '))).title).toBe('The kitchen')
    await worth(amante.sendMessage({ talk, text: 'yes' }))
    expect((await amante.talks())[0]!.title).toBe('The kitchen')
    expect(await troubleOf(amante.renameTalk(talk, '  '))).toBe('empty')
    expect(await troubleOf(amante.renameTalk(talk, 'x'.repeat(121)))).toBe('too-long')
    expect(await troubleOf(amante.renameTalk('nowhere', 'x'))).toBe('not-found')
  })

  test('erasing one takes all that came of it, and nothing else', async () => {
    const { amante, parts } = device()
    const other = await worth(amante.sendMessage({ text: 'My sister hardly ever writes' }))
    const empty = (await parts.store.list()).length
    const { talk } = await worth(amante.sendMessage({ text: PHONES }))
    await worth(amante.sendMessage({ talk, text: 'what should I do?' }))
    await worth(amante.sendMessage({ talk, text: "I'll do this" }))
    await worth(amante.keepDraft(talk, 'half a line'))
    expect([(await amante.facts()).length, (await amante.commitments()).length]).toEqual([1, 1])
    await worth(amante.eraseTalk(talk))
    expect(await troubleOf(amante.talk(talk))).toBe('not-found')
    expect([await amante.facts(), await amante.commitments(), await amante.draft(talk)]).toEqual([[], [], ''])
    expect((await parts.store.list()).length).toBe(empty)
    expect((await amante.talks()).map((t) => t.id)).toEqual([other.talk])
    expect(await troubleOf(amante.eraseTalk(talk))).toBe('not-found')
  })
})

describe('a draft', () => {
  test('is kept per talk, changed and emptied', async () => {
    const { amante, window } = device()
    expect(await amante.draft('new')).toBe('')
    await worth(amante.keepDraft('new', 'My husb'))
    await worth(amante.keepDraft('new', 'My husband'))
    await worth(amante.keepDraft('other', 'x'))
    expect(await window().draft('new')).toBe('My husband')
    await worth(amante.keepDraft('new', ''))
    expect([await amante.draft('new'), await amante.draft('other')]).toEqual(['', 'x'])
  })

  test('may be long', async () => {
    const { amante } = device()
    await worth(amante.keepDraft('new', 'x'.repeat(200_000)))
    expect(await amante.draft('new')).toHaveLength(100_000)
  })
})
