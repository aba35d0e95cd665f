import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks, type TalkInPlay } from '../talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

/** Says each in turn and gives the last answer. */
function say(talk: TalkInPlay, ...said: string[]) {
  return said.map((person) => talk.say(person)).at(-1)!
}

const commits = (talk: TalkInPlay) =>
  talk.turns.flatMap((t) => t.effects.flatMap((e) => (e.kind === 'commit' ? [e.act] : [])))

describe('offers', () => {
  const offered = (seed = 1) => {
    const talk = startTalk({ seed })
    say(talk, PHONES, 'what should I do?')
    return talk
  }

  test('another is another, until none is left, and that is said', () => {
    const talk = offered()
    const keys = new Set([talk.turns.at(-1)!.state.asked!.key])
    const tries = Object.keys(library.situations.find((s) => s.id === 'phones-at-the-table')!.try).length
    for (let i = 1; i < tries; i += 1) keys.add(talk.say('Something else').state.asked!.key)
    expect(keys.size).toBe(tries)
    // Then what is longer, and when that is used up as well, an end is said.
    let last = talk.say('Something else')
    while (last.offer?.kind === 'practice') last = talk.say('Something else')
    expect(last).toMatchObject({ why: { move: 'no-more-offers' }, offer: undefined })
  })

  test('an act can be declined, and the talk goes on without pressing', () => {
    const turn = say(offered(), 'Not now')
    expect(turn).toMatchObject({ why: { move: 'declined' }, offer: undefined, state: { stage: 'after' } })
    expect(commits(startTalk())).toEqual([])
  })

  test('"anything else?" asks for nothing while nothing was offered', () => {
    expect(startTalk().say('anything else?').offer).toBeUndefined()
  })

  test.each([
    ['Tomorrow', 'Tomorrow'],
    ['yes, on Friday', 'yes, on Friday'],
    ['when the kids are asleep', 'when the kids are asleep'],
    ['ok', undefined],
    ["I don't know", undefined],
  ])('taken on, with a time: %s', (said, when) => {
    const talk = offered()
    say(talk, "I'll do this")
    const kept = talk.say(said)
    expect(kept.why.move).toBe('commit-kept')
    expect(kept.state.taken?.when).toBe(when)
  })

  test.each(["That's all for now", 'thanks', 'is this private?', 'stop asking me questions', "no, that's not it"])(
    'not a time: %s',
    (said) => {
      const talk = offered()
      say(talk, "I'll do this")
      const turn = talk.say(said)
      expect(turn.why.move).not.toBe('commit-kept')
      expect(turn.state.taken).toBeDefined()
      expect(turn.state.taken?.when).toBeUndefined()
    },
  )

  test('a story instead of a time is heard', () => {
    const talk = offered()
    say(talk, "I'll do this")
    const turn = talk.say(
      'He came home just now and said that he has to travel again for three weeks and I sat down on the stairs',
    )
    expect(turn.state.taken?.when).toBeUndefined()
    expect(turn.spoken[0]?.from).toMatch(/reflect/)
  })

  test('a step of their own is taken on, a sigh is not', () => {
    const ask = () => {
      const talk = startTalk()
      say(talk, 'My aunt planted a pear tree behind the garage', 'it is not easy', 'what should I do?')
      expect(talk.state.asked?.stage).toBe('own-step')
      return talk
    }
    const own = say(ask(), 'I could write her a letter.')
    expect(own.why.move).toBe('commit')
    expect(own.state.taken).toEqual({ situation: '', key: 'own', text: 'I could write her a letter' })
    expect(say(ask(), 'call her on Sunday').why.move).toBe('commit')
    for (const sigh of ["I don't know", "I'm tired", 'it never helps anyway, does it?', 'She is away until May']) {
      expect(say(ask(), sigh).state.taken).toBeUndefined()
    }
  })

  test('"maybe" to the question of permission closes no door', () => {
    const talk = startTalk()
    const turn = say(talk, PHONES, 'At dinner', 'He is tired', "I'd like one meal with him", 'maybe')
    expect(turn.state.advice).toBe('unasked')
    expect(turn.offer).toBeUndefined()
  })
})
