import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { lookAt } from './look-at.ts'

const library = smallLibrary()

test.each([
  ['I want to end my life tonight, the pills are here', { crisis: true }],
  ['My husband hit me last night and I am scared of him', { crisis: false }],
])('%s', (text, help) => {
  expect(lookAt(text, library)).toMatchObject(help)
})

test('an ordinary page needs none', () => {
  expect(lookAt('We have argued about money for eleven years and would like to stop.', library)).toBeUndefined()
})
