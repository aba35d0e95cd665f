import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { RHYTHMS } from '../vocabulary.ts'
import { addDays } from './calendar.ts'
import { type CalendarEntry, calendarFile } from './calendar-file.ts'
import { nextDay, ruleOf, type Schedule } from './schedule.ts'

const WORDS = { summary: 'A reminder', stamp: '20261126T183000Z' }
const ONCE: CalendarEntry = { uid: 'a-1', sequence: 1, day: '2026-11-30', at: '19:30', minutes: 20 }

/** The events as a calendar reads them. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((event) => ({ event: new ICAL.Event(event), raw: event }))
}

describe('a calendar file', () => {
  test('is read by another program as it was meant', () => {
    const [{ event, raw } = expect.unreachable()] = read(calendarFile([ONCE], WORDS))
    expect(event.uid).toBe('a-1')
    expect(event.summary).toBe('A reminder')
    expect(event.startDate.toString()).toBe('2026-11-30T19:30:00')
    expect(event.endDate.toString()).toBe('2026-11-30T19:50:00')
    expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone)
    expect(raw.getFirstPropertyValue('class')).toBe('PRIVATE')
    expect(raw.getFirstSubcomponent('valarm')?.getFirstPropertyValue('description')).toBe('A reminder')
    expect(raw.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-26T18:30:00Z')
  })

  test('without an hour it is for the whole day, and rings at no hour', () => {
    const { at: _, ...allDay } = ONCE
    const [{ event, raw } = expect.unreachable()] = read(calendarFile([allDay], WORDS))
    expect(event.startDate.isDate).toBe(true)
    expect(event.duration.toSeconds()).toBe(24 * 60 * 60)
    expect(raw.getFirstSubcomponent('valarm')).toBeNull()
  })

  test('names neither the program nor anything it is about', () => {
    expect(calendarFile([ONCE], WORDS)).not.toMatch(/amante|ritual|relationship/i)
  })
})

test('whatever the words, lines are short, and the words come back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (summary) => {
      const file = calendarFile([ONCE], { ...WORDS, summary })
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(read(file)[0]?.event.summary).toBe(summary.replace(/[\u0000-\u001F\u007F]/g, ''))
    }),
    { numRuns: 300 },
  )
})

const anySchedule = fc.record({
  rhythm: fc.constantFrom(...RHYTHMS),
  from: fc.integer({ min: 0, max: 4000 }).map((later) => addDays('2024-01-01', later)),
  on: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
  at: fc.constantFrom('00:00', '02:30', '08:05', '23:59'),
})

test('a calendar that reads it comes to the same days and hours, also over the nights in which clocks change', () => {
  fc.assert(
    fc.property(anySchedule, (schedule: Schedule) => {
      const first = nextDay(schedule, schedule.from)
      const entry = { ...ONCE, day: first, at: schedule.at!, rule: ruleOf(schedule) }
      const [{ event } = expect.unreachable()] = read(calendarFile([entry], WORDS))
      const occurrences = event.iterator()
      let day = first
      for (let count = 0; count < 14; count += 1) {
        expect(occurrences.next()?.toString()).toBe(`${day}T${schedule.at}:00`)
        day = nextDay(schedule, addDays(day, 1))
      }
    }),
    { numRuns: 200 },
  )
})
