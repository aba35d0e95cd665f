import { expect, test } from 'vitest'
import { orderPrompts, type PromptsAsked } from './order-prompts.ts'

const set = (id: string, day: 'any' | 'bright' | 'hard', between = false) => ({
  id,
  name: id,
  day,
  between,
  prompts: Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, `${id} ${key}`])),
})
const sets = [set('plain', 'any'), set('glad', 'bright'), set('sore', 'hard'), set('two', 'any', true)]
const asked: PromptsAsked = { sets, today: '2026-11-26', answered: new Set(), guarded: false }
const first = (change: Partial<PromptsAsked>) => orderPrompts({ ...asked, ...change }).map(({ id }) => id)

test('a hard day begins with what is made for one, a bright one with joy, and none of it is lost', () => {
  expect(
    first({ mood: 0 })
      .slice(0, 4)
      .every((id) => id.startsWith('sore')),
  ).toBe(true)
  expect(
    first({ mood: 4 })
      .slice(0, 4)
      .every((id) => id.startsWith('glad')),
  ).toBe(true)
  expect(first({ mood: 0 })).toHaveLength(16)
})

test('where nothing is known of the day, no hard day is taken for granted', () => {
  expect(
    first({})
      .slice(-4)
      .every((id) => id.startsWith('sore')),
  ).toBe(true)
})

test('what was answered comes last, whatever the day', () => {
  const answered = new Set(['sore a', 'sore b', 'sore c'])
  expect(first({ mood: 0, answered })[0]).toBe('sore/d')
  expect(first({ mood: 0, answered }).slice(-3).sort()).toEqual(['sore/a', 'sore/b', 'sore/c'])
})

test('it is the same all day, and another on most other days', () => {
  expect(first({})).toEqual(first({}))
  const days = Array.from({ length: 20 }, (_, i) => first({ today: `2026-11-${String(i + 1).padStart(2, '0')}` })[0])
  expect(new Set(days).size).toBeGreaterThan(5)
})

test('while danger is remembered, nobody is asked to look kindly at the other', () => {
  expect(first({ guarded: true }).filter((id) => id.startsWith('two'))).toEqual([])
})
