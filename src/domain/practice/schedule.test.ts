import fc from 'fast-check'
import { RRule } from 'rrule'
import { describe, expect, test } from 'vitest'
import { RHYTHMS } from '../vocabulary.ts'
import { addDays } from './calendar.ts'
import { fallsOn, isSchedule, nextDay, ruleOf, type Schedule } from './schedule.ts'

const days = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from, at))
const on = (schedule: Schedule, from: string, count: number) =>
  days(from, count).filter((day) => fallsOn(schedule, day))

describe('a schedule', () => {
  test('comes on working days, and on the days of the week one chose', () => {
    const working: Schedule = { rhythm: 'weekday', from: '2026-11-26', on: [] }
    expect(on(working, '2026-11-26', 6)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'])
    const chosen: Schedule = { rhythm: 'week', from: '2026-11-26', on: [6, 2] }
    expect(on(chosen, '2026-11-26', 9)).toEqual(['2026-11-29', '2026-12-02'])
    expect(nextDay({ rhythm: 'week', from: '2026-11-26', on: [] }, '2026-11-27')).toBe('2026-12-03')
  })

  test('on a day that some months lack comes on the last of each month', () => {
    const monthly: Schedule = { rhythm: 'month', from: '2027-01-31', on: [] }
    expect(on(monthly, '2027-01-01', 120)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
    const yearly: Schedule = { rhythm: 'year', from: '2028-02-29', on: [] }
    expect(nextDay(yearly, '2028-03-01')).toBe('2029-02-28')
    expect(nextDay({ rhythm: 'season', from: '2026-11-30', on: [] }, '2026-12-01')).toBe('2027-02-28')
  })

  test.each([{ from: '2026-02-30' }, { at: '24:00' }, { at: '7:30' }, { on: [7] }, { on: [1.5] }])(
    '%o is none',
    (change) => {
      expect(isSchedule({ rhythm: 'week', from: '2026-11-26', on: [], ...change })).toBe(false)
    },
  )
})

const anySchedule = fc.record({
  rhythm: fc.constantFrom(...RHYTHMS),
  from: fc.integer({ min: 0, max: 4000 }).map((later) => addDays('2024-01-01', later)),
  on: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
})

test('its rule, read by another program, gives the same days', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      const first = nextDay(schedule, schedule.from)
      const rule = new RRule({
        ...RRule.parseString(ruleOf(schedule)),
        dtstart: new Date(`${first}T00:00:00Z`),
        count: 12,
      })
      const theirs = rule.all().map((date) => date.toISOString().slice(0, 10))
      const ours: string[] = []
      for (let day = first; ours.length < 12; day = addDays(nextDay(schedule, day), 1))
        ours.push(nextDay(schedule, day))
      expect(theirs).toEqual(ours.slice(0, 12))
    }),
    { numRuns: 100 },
  )
})
