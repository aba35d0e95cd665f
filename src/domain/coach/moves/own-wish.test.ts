import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'
import { wishIn } from './own-wish.ts'

const clause = (quote: string) => [{ quote, start: 0, end: quote.length, weight: 0.7, cues: [] }]

test.each([
  ['I want us to have one evening without the telly', "I'd like us to have one evening without the telly"],
  ['all I want is peace', undefined],
  ["I'd love to go for a walk with him on Sundays", "I'd like to go for a walk with you on Sundays"],
  ['I wish we could eat together', "I'd like us to eat together"],
  ['but I really want more time with her', "I'd like more time with you"],
  ['I want to leave', undefined],
  ['I want to die', undefined],
  ['I want to be happy', undefined],
  ['I want him back', undefined],
  ['I want to tell him that he hurts me', undefined],
  ['I want us to see his mother less', undefined],
  ['he wants us to have another child', undefined],
])('%s', (said, words) => {
  expect(wishIn(clause(said))).toBe(words)
})

describe('a wish that was said', () => {
  const startTalk = createTalks(realLibrary())
  const told = () => {
    const talk = startTalk()
    talk.say('It has been a long and strange month in our house, with the builders in and the rain')
    talk.say('I want us to have one evening without the telly', { situations: [] })
    return talk
  }

  test('is what the coach offers when something to do is asked for and nothing better is known', () => {
    const talk = told()
    const { offer, why } = talk.say('what should I do?')
    expect(why.move).toBe('say')
    expect(offer).toMatchObject({ kind: 'say', situation: '' })
    expect(offer).toHaveProperty('text', expect.stringContaining("I'd like us to have one evening without the telly."))
    expect(talk.say("I'll say this").why.move).toBe('commit')
  })

  test('is offered once', () => {
    const talk = told()
    talk.say('what should I do?')
    const { offer } = talk.say('Something else')
    expect(JSON.stringify(offer ?? {})).not.toContain('telly')
  })
})
