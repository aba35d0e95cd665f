import { expect, test } from 'vitest'
import { sinceThisDay } from './on-this-day.ts'

test.each([
  ['2024-11-26', '2026-11-26', { years: 2 }],
  ['2026-10-26', '2026-11-26', { months: 1 }],
  ['2025-12-03', '2026-01-03', { months: 1 }],
  ['2026-05-26', '2026-11-26', { months: 6 }],
  ['2024-02-29', '2026-02-28', { years: 2 }],
  ['2024-02-29', '2028-02-29', { years: 4 }],
])('%s comes back on %s', (on, today, since) => {
  expect(sinceThisDay(on, today)).toEqual(since)
})

test.each([
  ['2026-11-26', '2026-11-26'],
  ['2026-11-25', '2026-11-26'],
  ['2026-09-26', '2026-11-26'],
  ['2027-11-26', '2026-11-26'],
  ['2024-02-29', '2028-02-28'],
])('%s does not on %s', (on, today) => {
  expect(sinceThisDay(on, today)).toBeUndefined()
})
