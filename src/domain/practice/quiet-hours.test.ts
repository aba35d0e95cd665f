import { expect, test } from 'vitest'
import { isHour, isQuietAt } from './quiet-hours.ts'

test.each([
  ['23:10', true],
  ['22:00', true],
  ['07:59', true],
  ['08:00', false],
  ['21:59', false],
])('over midnight: %s', (hour, quiet) => {
  expect(isQuietAt(hour, { from: '22:00', to: '08:00' })).toBe(quiet)
})

test('within a day, and none at all', () => {
  expect(isQuietAt('13:00', { from: '12:00', to: '14:00' })).toBe(true)
  expect(isQuietAt('14:00', { from: '12:00', to: '14:00' })).toBe(false)
  expect(isQuietAt('12:00', { from: '12:00', to: '12:00' })).toBe(false)
})

test.each(['24:00', '7:00', '', '12:60'])('%s is no hour', (text) => expect(isHour(text)).toBe(false))
