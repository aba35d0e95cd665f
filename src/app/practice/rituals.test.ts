import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/practice/calendar.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { localDay } from '../local-day.ts'
import { shelfOf } from './shelf-of-practices.ts'

const practices = realPractices()
const library = smallLibrary()
const DAY = 24 * HOUR
const daily = (from: string, at = '19:30'): Schedule => ({ rhythm: 'day', from, on: [], at })

function device() {
  const made = makeDevice(library, { practices: shelfOf(async () => practices) })
  const today = () => localDay(made.time.now)
  const takeUp = async (change: object = {}) => {
    const told = await worth(
      made.amante.takeUpRitual({ of: 'ritual/passeggiata', joint: false, schedule: daily(today()), ...change }),
    )
    return told.ritual!
  }
  return { ...made, today, takeUp }
}

describe('a ritual', () => {
  test('of the catalogue is taken up, comes round, and is kept once a day', async () => {
    const { amante, window, time, takeUp, today } = device()
    const { id } = await takeUp()
    expect(await amante.rituals()).toMatchObject([{ name: 'The evening stroll', due: true, next: today() }])
    const { how } = await worth(amante.practice('ritual/passeggiata'))
    expect(await worth(amante.ritual(id))).toMatchObject({ how: how[0], due: true })
    await worth(amante.keepRitual(id))
    await worth(window().keepRitual(id))
    expect(await amante.kept()).toMatchObject([{ of: 'ritual/passeggiata', name: 'The evening stroll', on: today() }])
    expect(await window().rituals()).toMatchObject([{ due: false, keptToday: expect.any(String) }])
    time.now += DAY
    expect(await amante.rituals()).toMatchObject([{ due: true, next: today() }])
  })

  test('is let go by for a day, rests, goes on, and ends; nothing counts what was not', async () => {
    const { amante, time, takeUp, today } = device()
    const { id } = await takeUp()
    expect(await worth(amante.changeRitual(id, { do: 'let-go' }))).toMatchObject({ due: false })
    time.now += DAY
    expect(await amante.rituals()).toMatchObject([{ due: true }])
    expect(await worth(amante.changeRitual(id, { do: 'pause' }))).toMatchObject({ due: false, paused: true })
    expect((await amante.rituals())[0]?.next).toBeUndefined()
    expect(await worth(amante.changeRitual(id, { do: 'resume' }))).toMatchObject({ due: true })
    const schedule: Schedule = { rhythm: 'week', from: today(), on: [] }
    await worth(amante.changeRitual(id, { do: 'move', schedule }))
    time.now += DAY
    expect(await amante.rituals()).toMatchObject([{ due: false, next: addDays(today(), 6) }])
    expect(await worth(amante.changeRitual(id, { do: 'end' }))).toMatchObject({ ended: today() })
    expect(JSON.stringify(await amante.rituals())).not.toMatch(/missed|streak/)
    expect(await worth(amante.changeRitual(id, { do: 'begin-again' }))).not.toHaveProperty('ended')
    await worth(amante.eraseRitual(id))
    expect(await amante.rituals()).toEqual([])
  })

  test('of one’s own has its name also among what was kept', async () => {
    const { amante, takeUp } = device()
    const { id } = await takeUp({ of: undefined, name: 'First coffee', how: 'On the step, in coats.' })
    await worth(amante.keepRitual(id))
    expect(await worth(amante.ritual(id))).toMatchObject({ name: 'First coffee', how: 'On the step, in coats.' })
    expect(await amante.kept()).toMatchObject([{ name: 'First coffee', stitch: 'ritual' }])
  })

  test('with words that cannot wait brings help, and is kept nowhere', async () => {
    const { amante } = device()
    const told = await worth(
      amante.takeUpRitual({
        name: 'I want to end my life tonight, the pills are here',
        joint: false,
        schedule: daily('2024-05-06'),
      }),
    )
    expect(told).toMatchObject({ help: { crisis: true } })
    expect(await amante.rituals()).toEqual([])
  })

  test.each([
    [{ of: 'ritual/nowhere' }, 'not-found'],
    [{ of: undefined, name: '  ' }, 'empty'],
    [{ of: undefined, name: 'x'.repeat(81) }, 'too-long'],
    [{ schedule: daily('2024-02-30') }, 'not-found'],
  ])('%o is none', async (change, trouble) => {
    const { amante, today } = device()
    const input = { of: 'ritual/passeggiata', joint: false, schedule: daily(today()), ...change }
    expect(await troubleOf(amante.takeUpRitual(input))).toBe(trouble)
  })

  test('that needs both is neither shown nor taken up while danger is remembered', async () => {
    const { amante, takeUp, today } = device()
    const { id } = await takeUp({ of: undefined, name: 'Sunday breakfast', joint: true })
    await takeUp({ of: undefined, name: 'A walk', joint: false })
    await worth(amante.sendMessage({ text: 'He hit me again last night and I am scared of him' }))
    expect((await amante.rituals()).map(({ name }) => name)).toEqual(['A walk'])
    expect(await troubleOf(amante.ritual(id))).toBe('not-found')
    const input = { name: 'Tea', joint: true, schedule: daily(today()) }
    expect(await troubleOf(amante.takeUpRitual(input))).toBe('not-found')
  })

  test('is taken along and brought back', async () => {
    const { amante, takeUp } = device()
    await takeUp()
    const { json } = await worth(amante.exportAll())
    const other = device().amante
    await worth(other.importAll(json))
    expect(await other.rituals()).toEqual(await amante.rituals())
  })
})

describe('a file for the calendar', () => {
  const eventsOf = (file: string) =>
    new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

  test('of a ritual keeps its name to itself, and is the same thing when it is changed', async () => {
    const { amante, takeUp, today } = device()
    const { id } = await takeUp()
    const file = await worth(amante.fileForCalendar({ kind: 'ritual', id }))
    const [first] = eventsOf(file)
    expect(first).toMatchObject({ uid: id, summary: 'A reminder' })
    expect(first!.startDate.toString()).toBe(`${today()}T19:30:00`)
    expect(file).not.toMatch(/stroll|passeggiata|amante/i)
    await worth(amante.changeRitual(id, { do: 'move', schedule: daily(today(), '20:00') }))
    const [second] = eventsOf(await worth(amante.fileForCalendar({ kind: 'ritual', id })))
    expect(second!.uid).toBe(id)
    expect(second!.sequence).toBeGreaterThan(first!.sequence)
  })

  test('of an act taken on is for the day one says', async () => {
    const { amante } = device()
    const { id } = await worth(amante.keepWords('I miss you'))
    const file = await worth(amante.fileForCalendar({ kind: 'act', id, day: '2024-05-09', at: '20:15' }))
    expect(eventsOf(file)[0]!.startDate.toString()).toBe('2024-05-09T20:15:00')
    expect(file).not.toContain('miss')
    expect(await troubleOf(amante.fileForCalendar({ kind: 'act', id, day: 'Thursday' }))).toBe('not-found')
  })

  test('of a programme has a day for each part that is still open', async () => {
    const { amante, today } = device()
    const { id } = await worth(amante.beginCourse({ programme: 'connection-challenge', way: 'solo' }))
    const whole = eventsOf(await worth(amante.fileForCalendar({ kind: 'course', id, at: '21:00' })))
    expect(whole.map(({ startDate }) => startDate.toString().slice(0, 10))).toEqual(
      Array.from({ length: 7 }, (_, later) => addDays(today(), later)),
    )
    expect(new Set(whole.map(({ uid }) => uid)).size).toBe(7)
    const past = [{ kind: 'next' }, { kind: 'answer', value: 'go-on' }, { kind: 'skip' }] as const
    for (const event of past) await worth(amante.moveCourse(id, event))
    expect(eventsOf(await worth(amante.fileForCalendar({ kind: 'course', id })))).toHaveLength(6)
  })

  test('of what is not there is none', async () => {
    const { amante } = device()
    for (const kind of ['ritual', 'course'] as const)
      expect(await troubleOf(amante.fileForCalendar({ kind, id: 'gone' }))).toBe('not-found')
  })
})
