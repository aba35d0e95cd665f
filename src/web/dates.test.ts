import { expect, test } from 'vitest'
import { dayOf, waitOf } from './dates.ts'

const now = new Date(2026, 4, 20, 9, 30).getTime()
const daysAgo = (days: number) => new Date(2026, 4, 20 - days, 23, 50).getTime()

test('days are said as people say them', () => {
  expect(dayOf(now, now)).toEqual({ key: 'dates.today' })
  expect(dayOf(daysAgo(1), now)).toEqual({ key: 'dates.yesterday' })
  expect(dayOf(daysAgo(-1), now)).toEqual({ key: 'dates.tomorrow' })
  expect(dayOf(daysAgo(3), now)).toEqual({ text: 'Sunday' })
  expect(dayOf(daysAgo(30), now)).toEqual({ text: '20 April' })
  expect(dayOf(daysAgo(400), now)).toEqual({ text: '15 April 2025' })
  expect(dayOf(daysAgo(-9), now)).toEqual({ text: '29 May' })
})

test('waits are said roundly', () => {
  expect(waitOf(30_000)).toEqual({ key: 'dates.moment' })
  expect(waitOf(60_000)).toEqual({ key: 'dates.minute' })
  expect(waitOf(5 * 60_000)).toEqual({ key: 'dates.minutes', count: 5 })
  expect(waitOf(60 * 60_000)).toEqual({ key: 'dates.hour' })
  expect(waitOf(26 * 60 * 60_000)).toEqual({ key: 'dates.hours', count: 26 })
})
