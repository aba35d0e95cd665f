import { expect, test } from 'vitest'
import { pace, sentences } from './sentences.ts'

test('a paragraph falls into its sentences and loses nothing', () => {
  const text = 'You keep reaching across the table. What comes back is half an ear. Was it always so?'
  expect(sentences(text)).toHaveLength(3)
  expect(sentences(text).join('')).toBe(text)
})

test('the whole stays under two and a half seconds at any length', () => {
  for (let count = 1; count < 200; count++) expect(pace(count) * count).toBeLessThanOrEqual(2500)
  expect(pace(2)).toBe(400)
})
