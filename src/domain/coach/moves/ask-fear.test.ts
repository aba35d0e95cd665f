import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { NO_RISK, type Risk, type RiskSign } from '../../safety/levels.ts'
import { isGuarded } from '../guard.ts'
import { createTalks, type Played } from '../talk.fixture.ts'

const OTHER = /\/other_side\/|\/ask\/other\/|move\/(?:ask-other|ask-own|other-intro)\//
const sees = ({ spoken }: Played) => spoken.some(({ from }) => OTHER.test(from))

const hint = (kind: RiskSign['kind'], who: RiskSign['who']): Risk => ({
  ...NO_RISK,
  signs: [{ kind, who, level: 'none', rule: `${kind}/uneasy`, mark: 'hint', start: 0, end: 1, back: 1 }],
})
const SUFFERED = hint('partner-violence', 'self')
const DONE = hint('harm-to-others', 'doer')

const startTalk = createTalks(realLibrary())

/** A talk about money, up to where the other's chair would come. */
function toldOf(risk: Risk) {
  const talk = startTalk()
  talk.say('My husband and I fight about money every month, and I always lose.', { risk })
  talk.say('He looks at every receipt and sighs about what I bought.', { risk })
  return talk
}
const goOn = (talk: ReturnType<typeof toldOf>, risk: Risk) => talk.say('It went on till midnight again.', { risk })

describe('before the other chair', () => {
  test('where something hints at fear it is asked once, and not looked from there', () => {
    const talk = toldOf(SUFFERED)
    const asking = talk.turns.find(({ why }) => why.move === 'ask-fear') ?? goOn(talk, SUFFERED)
    expect(asking.why.move).toBe('ask-fear')
    expect(asking.state.asked?.stage).toBe('afraid')
    expect(asking.quick).toContain('No')
    for (const line of ['He says I am careless with it.', 'We have two children.', 'I do the shopping.']) {
      expect(sees(talk.say(line, { risk: SUFFERED })), line).toBe(false)
    }
    expect(talk.turns.filter(({ why }) => why.move === 'ask-fear')).toHaveLength(1)
    expect(talk.turns.some(sees)).toBe(false)
  })

  test('a plain no gives it back, a no with a but does not', () => {
    const after = (answer: string) => {
      const talk = toldOf(SUFFERED)
      if (talk.state.asked?.stage !== 'afraid') goOn(talk, SUFFERED)
      talk.say(answer, { risk: SUFFERED })
      for (const line of ['He grew up poor.', 'I earn less than he does.', 'It is always the last week.'])
        talk.say(line, { risk: SUFFERED })
      return talk
    }
    expect(after('No, never').state.fear).toBe('none')
    expect(after('No, never').turns.some(sees)).toBe(true)
    for (const answer of ['No, only when he drinks', 'not really', "I don't know"]) {
      expect(after(answer).state.fear, answer).toBe('open')
      expect(after(answer).turns.some(sees), answer).toBe(false)
    }
  })

  test('a yes is taken up by the fixed words, and guards the talk', () => {
    for (const yes of ['Yes', 'Sometimes']) {
      const talk = toldOf(SUFFERED)
      if (talk.state.asked?.stage !== 'afraid') goOn(talk, SUFFERED)
      const told = talk.say(yes)
      expect(told.spoken.map(({ from }) => from)).toEqual(['safety/violence-concern', 'safety/violence-safe-to-talk'])
      expect(isGuarded(told.state)).toBe(true)
    }
  })

  test('who may be feared is asked about the other, and a yes is met as one who may have hurt', () => {
    const talk = toldOf(DONE)
    if (talk.state.asked?.stage !== 'frightens') goOn(talk, DONE)
    expect(talk.state.asked?.stage).toBe('frightens')
    expect(talk.say('Yes').spoken.map(({ from }) => from)).toEqual(['safety/doer-concern', 'safety/doer-hurt'])
    expect(isGuarded(talk.state)).toBe(true)
  })

  test('without any hint nothing is asked', () => {
    const talk = toldOf(NO_RISK)
    goOn(talk, NO_RISK)
    expect(talk.turns.some(({ why }) => why.move === 'ask-fear')).toBe(false)
    expect(talk.turns.some(sees)).toBe(true)
  })

  test('who wants help to do something is asked first, and gets it after a no', () => {
    const talk = startTalk()
    talk.say('My husband and I fight about money every month, and I always lose.', { risk: SUFFERED })
    expect(talk.say('What can I do about it?', { risk: SUFFERED }).why.move).toBe('ask-fear')
    expect(talk.say('No').offer ?? talk.say('yes please').offer).toBeDefined()
  })
})
