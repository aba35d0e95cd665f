import { describe, expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearPeople, unnamedPartner } from './people.ts'
import { tokensOf } from './tokens.ts'

const hearPeople = createHearPeople(realHearing())
const people = (text: string) => hearPeople(text, tokensOf(text))
const partner = (text: string) => {
  const found = people(text).find((p) => p.partner)
  return found && `${found.name}, ${found.pronoun}`
}

test.each([
  ['My husband never listens', 'your husband, he'],
  ["I think my wife's tired of me", 'your wife, she'],
  ['the missus and I', 'your wife, she'],
  ['my new boyfriend is moving in', 'your boyfriend, he'],
  ['I have a girlfriend who lives in Oslo', 'your girlfriend, she'],
  ["my partner's phone is always on", 'your partner, they'],
  ['My partner says he needs air', 'your partner, he'],
  ['my partner lost her job and hers was the better one', 'your partner, she'],
  ['My partner (29F) sleeps all day', 'your partner, she'],
  ['my SO 34M sulks', 'your partner, he'],
  ['my partner [F 41] is away', 'your partner, she'],
  ['my partners both travel', 'your partners, they'],
  ['I still dream of my ex', 'your ex, they'],
  ['my ex said she was sorry', 'your ex, she'],
  ['my crush looked at me', 'the one you like, they'],
  ['my fiancée chose the hall', 'your fiancée, she'],
])('%s', (text, expected) => {
  expect(partner(text)).toBe(expected)
})

describe('names', () => {
  test.each([
    ['my wife Maya sings', 'Maya'],
    ['my boyfriend, Tom, sings', 'Tom'],
    ['my husband named Anders', 'Anders'],
    ['my partner Mia-Lou laughs', 'Mia-Lou'],
  ])('%s', (text, name) => {
    expect(people(text)[0]).toMatchObject({ name, own: name })
  })

  test.each([
    'My Husband Never Listens To Me',
    'I love my wife\nBut she is gone',
    'my husband. He left',
    'my wife, She left',
    'my boyfriend Sunday night',
    'the wife Maya',
    'my wife and Maya',
  ])('none: %s', (text) => {
    expect(people(text)[0]?.name).toMatch(/^your (husband|wife|boyfriend)$/)
  })
})

describe('nobody is made up', () => {
  test.each([
    'he has a girlfriend in Lisbon',
    'she wants a husband by thirty',
    'I so wish for rain',
    'a person told me',
    'I met a man on the train',
    'whose wife is that',
    'married life is hard',
    'the child in me',
  ])('%s', (text) => {
    expect(people(text)).toEqual([])
  })
})

test('no gender is assumed where several could be meant', () => {
  expect(partner('my partner slept with my friend and he told me')).toBe('your partner, they')
  expect(partner('my partner fights with my mother and she cries')).toBe('your partner, they')
  expect(partner('my partner likes him and her')).toBe('your partner, they')
  expect(partner('my partner says they are nonbinary, they said so to him')).toBe('your partner, they')
})

test('several people are each heard once, in order, with their place', () => {
  const text = 'My mother told my sister that my husband and my mother argue'
  expect(people(text).map(({ role, pronoun, partner: is, at }) => [role, pronoun, is, text.slice(at, at + 6)])).toEqual(
    [
      ['mother', 'she', false, 'mother'],
      ['sister', 'she', false, 'sister'],
      ['husband', 'he', true, 'husban'],
    ],
  )
})

test('someone only spoken of as he or she is the partner without a name', () => {
  expect(unnamedPartner(tokensOf('He never writes and I miss him'))).toMatchObject({
    role: 'unnamed',
    name: '',
    pronoun: 'he',
  })
  expect(unnamedPartner(tokensOf('she says he lies'))).toBeUndefined()
  expect(unnamedPartner(tokensOf('they never write'))).toBeUndefined()
  expect(unnamedPartner(tokensOf('it rains'))).toBeUndefined()
})

test('someone who died is not the partner the talk is about', () => {
  const heard = (text: string) => people(text).map(({ role, partner: is }) => [role, is])
  expect(heard('My wife died four years ago and I met a lady')).toEqual([['wife', false]])
  expect(heard('my husband has passed away')).toEqual([['husband', false]])
  expect(heard('my wife passed the salt')).toEqual([['wife', true]])
})
