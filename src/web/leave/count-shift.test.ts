import { expect, test } from 'vitest'
import { countShift, type KeyMoment, NO_PRESSES } from './count-shift.ts'

function after(...moments: [KeyMoment['type'], string, number][]): number {
  return moments.reduce((count, [type, key, at]) => countShift(count, { type, key, at }), NO_PRESSES).presses
}

test('three presses alone are counted as they come up', () => {
  expect(
    after(
      ['down', 'Shift', 0],
      ['up', 'Shift', 100],
      ['down', 'Shift', 1000],
      ['up', 'Shift', 1100],
      ['down', 'Shift', 6000],
    ),
  ).toBe(2)
  expect(after(['down', 'Shift', 0], ['up', 'Shift', 100], ['down', 'Shift', 5000], ['up', 'Shift', 5100])).toBe(2)
})

test('a gap of more than five seconds starts again', () => {
  expect(after(['down', 'Shift', 0], ['up', 'Shift', 100], ['down', 'Shift', 5000], ['up', 'Shift', 5101])).toBe(1)
})

test('a capital letter is no press, and another key resets', () => {
  expect(after(['down', 'Shift', 0], ['down', 'I', 50], ['up', 'I', 90], ['up', 'Shift', 100])).toBe(0)
  expect(after(['down', 'Shift', 0], ['up', 'Shift', 100], ['down', 'a', 200], ['up', 'a', 250])).toBe(0)
})

test('a held key that repeats is one press', () => {
  expect(after(['down', 'Shift', 0], ['down', 'Shift', 30], ['down', 'Shift', 60], ['up', 'Shift', 100])).toBe(1)
})
