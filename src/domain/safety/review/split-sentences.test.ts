import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const cut = (...pieces: string[]) => {
  const splitting = splitSentences()
  return [...pieces.flatMap((piece) => splitting.push(piece)), ...splitting.end()]
}

test('gives a sentence as soon as the next one begins', () => {
  const splitting = splitSentences()
  expect(splitting.push('That is a long eve')).toEqual([])
  expect(splitting.push('ning. And')).toEqual(['That is a long evening. '])
  expect(splitting.push(' then? “Yes.” ')).toEqual([' And then? '].map((s) => s.trimStart()))
  expect(splitting.end()).toEqual(['“Yes.” '])
})

test.each([
  ['Dr. Lee said so. Then it rained.', ['Dr. Lee said so. ', 'Then it rained.']],
  ['You waited … and waited. Yes?', ['You waited … ', 'and waited. ', 'Yes?']],
  ['One\n\nTwo', ['One\n\n', 'Two']],
  ['1. Talk to them. 2. Wait.', ['1. Talk to them. ', '2. Wait.']],
  ['', []],
  ['  \n ', []],
])('%j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences)
})

test('what never ends is cut all the same', () => {
  const sentences = cut('and so on '.repeat(200))
  expect(sentences.length).toBeGreaterThan(2)
  expect(Math.max(...sentences.map((s) => s.length))).toBeLessThanOrEqual(600)
})

test('no letter is lost, however the words come in', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '?', '\n', '”', 'é', '…') })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (pieces) => {
      const letters = (s: string) => s.replace(/\s/g, '')
      expect(letters(cut(...pieces).join(''))).toBe(letters(pieces.join('')))
    }),
  )
})
