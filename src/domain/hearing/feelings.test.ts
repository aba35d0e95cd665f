import { describe, expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearFeelings } from './feelings.ts'
import { tokensOf } from './tokens.ts'

const heard = createHearFeelings(realHearing())
const feelings = (text: string) => heard.feelings(tokensOf(text))

test.each([
  ['I feel lonely', ['lonely']],
  ['I am furious and a bit sad', ['angry', 'sad']],
  ["I've never felt so alone", ['lonely']],
  ['she makes me jealous', ['jealous']],
  ['we laughed, I was so happy', ['happy']],
  ['he lied to me and I feel numb', ['betrayed', 'numb']],
  ["I'm torn, part of me wants out", ['torn']],
  ['I feel lost in this house', ['confused']],
])('%s', (text, expected) => {
  expect(feelings(text)).toEqual(expected)
})

describe('a feeling that is denied is not one', () => {
  test.each([
    "I'm not angry",
    "I don't feel lonely",
    'I am not really that sad',
    'I no longer feel hurt',
    'without fear',
    "I wasn't even jealous",
    'neither sad nor angry',
    'I never felt jealous',
  ])('%s', (text) => {
    expect(feelings(text)).toEqual([])
  })
})

test("what somebody else feels is not the person's", () => {
  expect(feelings('I am starting to think he regrets us')).toEqual([])
  expect(feelings('she is angry and I am lonely')).toEqual(['lonely'])
})

test('a denial reaches no further than its part of the sentence', () => {
  expect(feelings("I'm not sad but angry")).toEqual(['angry'])
  expect(feelings("I don't know why, because I was hopeful")).toEqual(['hopeful'])
  expect(feelings('not only tired')).toEqual(['tired'])
})

test("one's own feeling comes before that of others", () => {
  expect(feelings('he is angry and she is jealous, and I am tired')[0]).toBe('tired')
  expect(feelings('my husband is furious, I feel afraid')[0]).toBe('afraid')
  expect(feelings('they were happy, we were sad')[0]).toBe('sad')
})

test('everyday words are no feelings', () => {
  expect(feelings('he puts the phone down and sits down')).toEqual([])
  expect(feelings('I lost my keys on the low shelf, the blue one')).toEqual([])
})

test('needs are heard, what is said most first', () => {
  const needs = heard.needs(tokensOf('I want him to notice me and look at me, and a bit of fairness: it is unfair'))
  expect(needs.slice(0, 2)).toEqual(['attention', 'fairness'])
  expect(heard.needs(tokensOf('the weather holds'))).toEqual([])
})
