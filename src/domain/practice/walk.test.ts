import { expect, test } from 'vitest'
import { programme } from './programme.fixture.ts'
import type { Step } from './programme-schema.ts'
import { walk } from './walk.ts'

const changed = (steps: Record<string, Step>) => walk({ ...programme, steps: { ...programme.steps, ...steps } }).faults

test('counts the paths of a programme in which every path ends', () => {
  // Two moods, then soft or not, then handed over or not; and the smaller second day.
  expect(walk(programme)).toEqual({ paths: 2 * 2 * 2 + 1, faults: [] })
})

test.each<[string, Record<string, Step>, string]>([
  [
    'a step that is not there',
    { rest: { do: 'say', next: 'nowhere' } },
    '"rest" leads to "nowhere", which is not there',
  ],
  ['a circle', { rest: { do: 'say', next: 'hello' } }, '"rest" leads back to "hello": that path never ends'],
  ['a step nobody comes to', { island: { do: 'end' } }, '"island" is never reached'],
  [
    'an answer that leads nowhere',
    { mood: { do: 'ask', answer: 'choice', options: ['well', 'tired'], optional: false, next: { well: 'walk' } } },
    '"mood" leads nowhere for "tired"',
  ],
  [
    'a look at words that nobody wrote',
    { look: { do: 'judge', of: 'mood', rule: 'soft', next: { yes: 'by-way', no: 'softer' } } },
    '"look" looks at "mood", which asks for no words',
  ],
])('says so of %s', (_, steps, fault) => {
  expect(changed(steps)).toContain(fault)
})
