import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWords, unfoldWords } from './folded-words.ts'

test('words come back as they were', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', "'", '^', '~'), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
      const sorted = words.sort()
      expect(unfoldWords(foldWords(sorted))).toEqual(sorted)
    }),
  )
})

test('what a word shares with the one before it is not said again', () => {
  expect(foldWords(['apart', 'apartment', 'apologise'])).toBe('aapart fment cologise')
})
