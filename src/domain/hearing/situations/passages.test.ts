import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passages } from './passages.ts'

const texts = (text: string) => passages(text).map((p) => p.text)
const weightOf = (text: string, start: string) => passages(text).find((p) => p.text.startsWith(start))?.weight

test('one sentence is one passage of weight one', () => {
  expect(passages('we have the same fight every Sunday')).toEqual([
    { text: 'we have the same fight every Sunday', weight: 1 },
  ])
})

test('crumbs join what precedes them', () => {
  const long =
    'He sits there like a photograph of somebody who used to laugh at my jokes and is now only a man in a chair.'
  expect(texts(`Silence. Day four. ${long}`)).toEqual(['Silence. Day four.', long])
})

test('a few short sentences are one passage, unless they ask', () => {
  expect(texts("I told him. He doesn't believe me.")).toEqual(["I told him. He doesn't believe me."])
  expect(texts('She said she needs a break. Is it over?')).toHaveLength(2)
})

test('a run-on is cut into pieces of a size', () => {
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`)
  const pieces = texts(words.join(' '))
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join(' ')).toBe(words.join(' '))
})

test('a title, a summary and the last question count more than the story between', () => {
  const post = [
    'Should I leave my boyfriend of six years?',
    'We met at school and moved to the city. Is that strange? His mother helped us with the flat that year.',
    'TL;DR: he will not talk about anything and I am tired of it. What would you do in my place?',
  ].join('\n\n')
  const story = weightOf(post, 'We met')!
  expect(weightOf(post, 'Should I')).toBeGreaterThan(weightOf(post, 'he will not')!)
  expect(weightOf(post, 'he will not')).toBeGreaterThan(story)
  expect(weightOf(post, 'Is that')).toBe(story)
})

test('whatever the text, no word is lost and every weight is at least one', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}[.?!]?$/), { minLength: 1, maxLength: 120 }), (words) => {
      const found = passages(words.join(' '))
      expect(found.map((p) => p.text).join(' ')).toBe(words.join(' '))
      expect(found.every((p) => p.weight >= 1)).toBe(true)
    }),
  )
})

test('nothing to read gives nothing', () => {
  expect(passages('')).toEqual([])
  expect(passages(' \n … 123 !!')).toEqual([])
})
