import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { SURE } from '../belief.ts'
import { createTalks, type TalkInPlay } from '../talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const SEEDS = [1, 2, 3, 4, 5, 6]
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

/** Says each in turn and gives the last answer. */
function say(talk: TalkInPlay, ...said: string[]) {
  return said.map((person) => talk.say(person)).at(-1)!
}

describe('misunderstood', () => {
  test('"no, that\'s not it" takes the situation away, and the next story is heard anew', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      const repaired = say(talk, PHONES, "no, that's not it")
      expect(repaired.why.move).toBe('repair')
      expect(repaired.state.situation).toBeUndefined()
      expect(repaired.why.heard.situation).toBeUndefined()
      expect(repaired.state.notThis).toEqual(['phones-at-the-table'])
      expect(repaired.state.stage).toBe('open')
      const next = say(talk, 'he is always on his phone and I feel invisible at the table')
      expect(next.state.situation?.id).not.toBe('phones-at-the-table')
    }
  })

  test('a new topic leaves the old one with its wish and its offer', () => {
    const talk = startTalk()
    say(talk, PHONES, 'At dinner', 'He is tired', "I'd like one meal with him", 'Yes, please')
    const { state, why } = talk.say('can we talk about something else')
    expect(why.move).toBe('new-topic')
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['situation']))
    expect(state).toMatchObject({ stage: 'open', advice: 'unasked', belief: {} })
    expect([state.want, state.offered, state.heart, state.asked]).toEqual([undefined, undefined, undefined, undefined])
  })

  describe('a hunch', () => {
    const vague = { situations: [{ id: 'jealousy', score: SURE - 0.05 }], words: 12 }
    const guessed = () => {
      const talk = startTalk()
      talk.say('It is one of those evenings again, more or less')
      expect(talk.say('Something about the way the door closes', vague)).toMatchObject({
        why: { move: 'guess' },
        state: { asked: { stage: 'guess', about: ['jealousy'] } },
      })
      return talk
    }

    test('is followed when it is right', () => {
      expect(say(guessed(), 'Yes, that fits').state.situation?.id).toBe('jealousy')
    })

    test('is let go when it is denied, and nothing has to be told again', () => {
      const turn = say(guessed(), 'Not really')
      expect(turn.why.move).not.toBe('repair')
      expect(turn.state.notThis).toEqual(['jealousy'])
      expect(turn.state.asked).toBeDefined()
    })

    test('needs more than one short line that nothing before it spoke of', () => {
      const talk = startTalk()
      talk.say('It is one of those evenings again, more or less')
      expect(talk.say('Her nan cried on the phone', { ...vague, words: 6 }).why.move).not.toBe('guess')
    })

    test('is not asked again when it is passed over', () => {
      const talk = guessed()
      for (const person of ['The kitchen light was on', 'yes', 'It rained on the way']) {
        expect(talk.say(person, vague).why.move).not.toBe('guess')
      }
    })
  })
})

describe('which of a few it is', () => {
  const ids = ['drifting-apart', 'stonewalled', 'work-eats-us']
  const alike = (...likely: number[]) => ({
    situations: likely.map((score, at) => ({ id: ids[at]!, score })),
    words: 20,
  })
  const names = ids.map((id) => library.situations.find((s) => s.id === id)!.name)
  const asked = (...likely: number[]) => {
    const talk = startTalk()
    talk.say('It is one of those evenings again, more or less')
    return { talk, turn: talk.say('Something about the way the door closes', alike(...likely)) }
  }

  test('is asked where several are about as likely, each by its title, and none of them', () => {
    const { turn } = asked(0.4, 0.38, 0.36)
    expect(turn).toMatchObject({ why: { move: 'guess' }, state: { asked: { stage: 'guess', about: ids } } })
    expect(turn.quick).toEqual([...names, 'None of these'])
    for (const name of names) expect(turn.text).toContain(name)
    expect(asked(0.4, 0.38).turn.quick).toEqual([...names.slice(0, 2), 'None of these'])
  })

  test('is not asked of one alone, of one far ahead, or of what is hardly likely', () => {
    expect(asked(0.3).turn.why.move).not.toBe('guess')
    expect(asked(0.55, 0.26).turn.state.asked).toMatchObject({ stage: 'guess', about: ids.slice(0, 1) })
    expect(asked(0.33, 0.32).turn.why.move).not.toBe('guess')
  })

  test('the title that is chosen is followed, typed among other words too', () => {
    for (const answer of [names[1]!, `I think it's ${names[1]!.toLowerCase()} really`]) {
      const { talk } = asked(0.4, 0.38, 0.36)
      expect(talk.say(answer).state.situation?.id).toBe('stonewalled')
    }
    const { talk } = asked(0.4, 0.38, 0.36)
    expect(
      talk.say('He just walks out of the room', { situations: [{ id: ids[1]!, score: 0.5 }] }).state.situation?.id,
    ).toBe('stonewalled')
  })

  test('none of them costs nothing: the talk goes on, and asks no more of these', () => {
    for (const answer of ['None of these', 'neither', 'something else']) {
      const { talk } = asked(0.4, 0.38, 0.36)
      const turn = talk.say(answer)
      expect(turn.state).toMatchObject({ notThis: ids })
      expect(turn.state.situation).toBeUndefined()
      expect(turn.state.asked?.stage).not.toBe('again')
      expect(talk.say('The kitchen light was on and it was late', alike(0.5, 0.4)).why.move).not.toBe('guess')
    }
  })
})

describe('which of two it is', () => {
  describe('two clear threads', () => {
    const both = { situations: ['phones-at-the-table', 'jealousy'].map((id) => ({ id, score: 0.9 })), words: 40 }
    const names = both.situations.map(({ id }) => library.situations.find((s) => s.id === id)!.name)
    const tangled = () => {
      const talk = startTalk()
      const turn = talk.say('So much at once, the screen and the woman at his work', both)
      expect(turn).toMatchObject({ why: { move: 'which' }, quick: names })
      return talk
    }

    test('are named, and the one that is chosen is followed', () => {
      expect(say(tangled(), names[1]!)).toMatchObject({ state: { situation: { id: 'jealousy' }, stage: 'closer' } })
    })

    test('are both let go when it is neither', () => {
      const turn = say(tangled(), "no, that's not it")
      expect(turn.state.notThis).toEqual(['phones-at-the-table', 'jealousy'])
      expect(turn.state.situation).toBeUndefined()
    })

    test('are not named again once one of them was ruled out', () => {
      const talk = tangled()
      say(talk, "no, that's not it")
      expect(talk.say('It is all of that and more', both).why.move).not.toBe('which')
    })
  })
})
