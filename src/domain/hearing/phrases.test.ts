import { expect, test } from 'vitest'
import { createPhrases } from './phrases.ts'
import { tokensOf } from './tokens.ts'

const find = (text: string, lexicon: Record<string, string[]>) =>
  createPhrases(Object.entries(lexicon))
    .find(tokensOf(text))
    .map(({ id, from, to }) => [id, from, to])

test('words and phrases are found where they stand, whatever their case and apostrophe', () => {
  const lexicon = { tired: ['tired'], off: ["can't go on", 'so done'] }
  expect(find('TIRED. I can’t go on, so tired', lexicon)).toEqual([
    ['tired', 0, 1],
    ['off', 2, 5],
    ['tired', 6, 7],
  ])
})

test('a star stands for any ending, of a word and of the last word of a phrase', () => {
  const lexicon = { hurt: ['betray*', 'let me dow*'] }
  expect(find('a betrayal, he let me down', lexicon)).toEqual([
    ['hurt', 1, 2],
    ['hurt', 3, 6],
  ])
  expect(find('he betrays', lexicon)).toEqual([['hurt', 1, 2]])
  expect(find('the tray', lexicon)).toEqual([])
})

test('of phrases that begin at one place the longest is found, and each id once', () => {
  const lexicon = { a: ['not', 'not at all'], b: ['not at all'], c: ['not at'] }
  expect(find('not at all', lexicon)).toEqual([
    ['a', 0, 3],
    ['b', 0, 3],
  ])
})

test('a phrase that the text breaks off is not found', () => {
  expect(find('I just', { vent: ['just want to vent'] })).toEqual([])
  expect(find('', { vent: ['vent'] })).toEqual([])
})

test('an accent typed as a sign of its own makes no other word', () => {
  expect(find('mi marido esta\u0301 cansado', { es: ['está'] })).toEqual([['es', 2, 3]])
})
