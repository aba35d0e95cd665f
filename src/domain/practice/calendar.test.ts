import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isDay, weekdayOf } from './calendar.ts'

const day = fc.integer({ min: 0, max: 200_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

test('counts as the calendar does, for two hundred thousand days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      expect(addDays(from, days)).toBe(to)
      expect(daysBetween(from, to)).toBe(days)
      expect(weekdayOf(from)).toBe((new Date(from).getUTCDay() + 6) % 7)
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'tomorrow', ''])(
  '"%s" is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is one', (text) => {
  expect(isDay(text)).toBe(true)
})
