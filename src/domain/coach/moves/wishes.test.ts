import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const STORY = 'My husband scrolls through his phone all evening. I feel invisible.'

describe('a wish about the talk', () => {
  test.each([
    ['just tell me straight', { tone: 'direct' }],
    ["that's harsh", { tone: 'gentle' }],
    ['too long', { length: 'short' }],
    ['say more', { length: 'full' }],
    ['just give me ideas', { lead: 'ideas' }],
    ['ask me questions', { lead: 'questions' }],
  ])('"%s" is taken up and handed on to be kept', (wish, ways) => {
    const talk = startTalk()
    talk.say(STORY)
    const turn = talk.say(wish)
    expect(turn.why.move).toBe('wish')
    expect(turn.effects).toContainEqual({ kind: 'prefer', ways })
    expect(turn.state.ways).toEqual(ways)
  })

  test('told of somebody else is no wish', () => {
    const talk = startTalk()
    const turn = talk.say('He says "just tell me straight" and then he sulks for a day about it')
    expect(turn.effects.some((e) => e.kind === 'prefer')).toBe(false)
  })

  test('leaves the question waiting that was asked', () => {
    const talk = startTalk()
    const { asked } = talk.say(STORY).state
    expect(asked).toBeDefined()
    expect(talk.say('too long').state.asked).toEqual(asked)
  })
})

test('who asks for ideas gets one at once, and later ones without being asked first', () => {
  const talk = startTalk()
  talk.say(STORY)
  expect(talk.say('just give me ideas').offer?.kind).toBe('try')
  const other = startTalk({ memory: { ways: { lead: 'ideas' } } })
  other.say(STORY)
  expect(other.say('At dinner mostly. I start telling him something and give up halfway.').offer?.kind).toBe('try')
})

test('straight and short words come first for who likes them', () => {
  const toneOf = (ways: object) => {
    const talk = startTalk({ memory: { ways } })
    talk.say(STORY)
    const { offer } = talk.say('What could I say to him?')
    return offer?.kind === 'say' ? offer.tone : undefined
  }
  expect([toneOf({}), toneOf({ tone: 'direct' }), toneOf({ length: 'short' })]).toEqual(['gentle', 'direct', 'brief'])
})

test('short is shorter over a whole talk', () => {
  const wordsIn = (ways: object) => {
    const talk = startTalk({ memory: { ways } })
    for (const said of [
      STORY,
      'At dinner mostly.',
      'Since the spring, I think.',
      "Maybe he's exhausted from work.",
      "I'd like one meal without it.",
    ]) {
      talk.say(said)
    }
    return talk.turns.reduce((sum, turn) => sum + turn.text.split(/\s+/).length, 0)
  }
  expect(wordsIn({ length: 'short' })).toBeLessThan(0.85 * wordsIn({}))
})

test('with little strength nothing is asked but whether one small thing is welcome', () => {
  const talk = startTalk()
  talk.say(STORY)
  const asked = talk.say("I'm too tired for this")
  expect(asked.state.tired).toBe(true)
  const { offer } = talk.say('Yes, please')
  expect(offer?.kind === 'try' && offer.fits).toContain('low-energy')
})
