import { expect, test } from 'vitest'
import { createWordPieces } from './word-pieces.ts'

const split = createWordPieces(['i', 'phone', 'phones', '##s', '##fu', '##l', "'", 'cafe', '!'])

test('whole words first, then the longest pieces', () => {
  expect(split('phones')).toEqual([2])
  expect(split('cafes')).toEqual([7, 3])
})

test('marks are words of their own', () => {
  expect(split("I'phone!")).toEqual([0, 6, 1, 8])
})

test('capitals and accents are set aside', () => {
  expect(split('CAFÉ')).toEqual([7])
})

test('a word that cannot be spelt to its end is left out, and so is one without end', () => {
  expect(split('phonez i')).toEqual([0])
  expect(split('i'.repeat(200))).toEqual([])
})
