import { expect, test } from 'vitest'
import type { RitualSummary } from '#app/practice/practice-views.ts'
import { byRhythm } from './by-rhythm.ts'

const ritual = (name: string, every: RitualSummary['every']): RitualSummary => ({
  of: `ritual/${name}`,
  name,
  place: 'Somewhere',
  every,
  fits: ['both'],
})

test('rituals stand by how often they come, and by name without the word that leads it', () => {
  const rituals = [
    ritual('The new year', 'year'),
    ritual('The ñandu walk', 'day'),
    ritual('Nobody knocks', 'day'),
    ritual('A bowl of soup', 'day'),
    ritual('Another cup', 'day'),
    ritual('An open door', 'day'),
    ritual('Sundays', 'week'),
  ]
  expect(byRhythm(rituals).map(({ every, of }) => [every, of.map(({ name }) => name)])).toEqual([
    ['day', ['Another cup', 'A bowl of soup', 'The ñandu walk', 'Nobody knocks', 'An open door']],
    ['week', ['Sundays']],
    ['year', ['The new year']],
  ])
})
