import { expect, test } from 'vitest'
import { addDays } from '#domain/practice/calendar.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { makeDevice, worth } from '../amante.fixture.ts'
import { localDay } from '../local-day.ts'
import { shelfOf } from './shelf-of-practices.ts'

const practices = realPractices()
const library = smallLibrary()
const ALL = { remindRituals: true, remindCourses: true, remindActs: true }

/** Someone with a ritual at half past seven, a programme that goes on tomorrow, and an act taken on, at nine in the morning. */
async function someone() {
  const made = makeDevice(library, { practices: shelfOf(async () => practices) })
  const { amante, time } = made
  time.now = new Date(2024, 4, 7, 9).getTime()
  const today = localDay(time.now)
  const told = await worth(
    amante.takeUpRitual({
      of: 'ritual/passeggiata',
      joint: false,
      schedule: { rhythm: 'day', from: today, on: [], at: '19:30' },
    }),
  )
  const course = await worth(amante.beginCourse({ programme: 'connection-challenge', way: 'solo' }))
  const past = [{ kind: 'next' }, { kind: 'answer', value: 'go-on' }, { kind: 'skip' }] as const
  for (const event of past) await worth(amante.moveCourse(course.id, event))
  await worth(amante.keepWords('I miss you'))
  const at = (later: number, hour: string) => new Date(`${addDays(today, later)}T${hour}`).getTime()
  return { ...made, at, ritual: told.ritual!.id }
}

test('nothing is reminded of before somebody turns it on; then only that', async () => {
  const { amante, at } = await someone()
  expect(await amante.reminders()).toEqual([])
  await worth(amante.changeSettings({ remindRituals: true }))
  expect(await amante.reminders()).toEqual([
    { kind: 'rituals', at: at(0, '19:30') },
    { kind: 'rituals', at: at(1, '19:30') },
  ])
  await worth(amante.changeSettings({ remindRituals: false, remindCourses: true, remindActs: true }))
  expect((await amante.reminders()).map(({ kind, at: when }) => [kind, when])).toEqual([
    ['courses', at(1, '18:00')],
    ['acts', at(1, '18:00')],
  ])
})

test('not in quiet hours, not for what was kept, let go by or rests', async () => {
  const { amante, at, ritual } = await someone()
  await worth(amante.changeSettings({ remindRituals: true, quietFrom: '19:00' }))
  expect(await amante.reminders()).toEqual([])
  await worth(amante.changeSettings({ quietFrom: '22:00' }))
  await worth(amante.keepRitual(ritual))
  expect(await amante.reminders()).toEqual([{ kind: 'rituals', at: at(1, '19:30') }])
  await worth(amante.changeRitual(ritual, { do: 'pause' }))
  expect(await amante.reminders()).toEqual([])
})

test('at nothing while danger is remembered', async () => {
  const { amante } = await someone()
  await worth(amante.changeSettings(ALL))
  expect((await amante.reminders()).length).toBeGreaterThan(0)
  await worth(amante.sendMessage({ text: 'He hit me again last night and I am scared of him' }))
  expect(await amante.reminders()).toEqual([])
})

test('an hour that is none is as if nothing had been chosen', async () => {
  const { amante } = await someone()
  expect(await worth(amante.changeSettings({ remindAt: 'noon' }))).toMatchObject({ remindAt: '18:00' })
})
