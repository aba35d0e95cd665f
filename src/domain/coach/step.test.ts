// One talk after another: what each move is for, played with the real library.

import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { close } from './close.ts'
import { askHowItWent } from './moves/follow-up.ts'
import { sceneWithout } from './open-scene.ts'
import { createTalks, seededChance, type TalkInPlay } from './talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const SEEDS = [1, 2, 3, 4, 5, 6]
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

/** Says each in turn and gives the last answer. */
function say(talk: TalkInPlay, ...said: string[]) {
  return said.map((person) => talk.say(person)).at(-1)!
}
const commits = (talk: TalkInPlay) =>
  talk.turns.flatMap((t) => t.effects.flatMap((e) => (e.kind === 'commit' ? [e.act] : [])))

describe.each(SEEDS)('the arc of a talk, seed %i', (seed) => {
  test('heard, closer, the other chair, the wish, permission, one offer, when, kept, asked about', () => {
    const talk = startTalk({ seed })
    const opening = talk.say(PHONES)
    expect(opening).toMatchObject({ why: { move: 'reflect', heard: { situation: 'phones-at-the-table' } } })
    expect(opening.state.asked?.stage).toBe('closer')
    expect(opening.text).toMatch(/husband|invisible|screen|phone|look|ear\b/i)

    expect(talk.say('At dinner, mostly, when the plates are still full').state.asked?.stage).toBe('other')
    const chair = talk.say('He would say that he is tired after work')
    expect(chair.why.move).toBe('other-side')
    expect(chair.state.asked?.stage).toBe('want')

    const wish = talk.say("I'd like one meal a day with him")
    expect(wish.why.move).toBe('permission')
    expect(wish.state.want).toBe("I'd like one meal a day with him")
    expect(wish.offer).toBeUndefined()

    const offer = talk.say('Yes, please')
    expect(offer).toMatchObject({ why: { move: 'try' }, offer: { kind: 'try', situation: 'phones-at-the-table' } })
    expect(offer.spoken).toHaveLength(1)

    expect(talk.say("I'll do this")).toMatchObject({ why: { move: 'commit' }, state: { asked: { stage: 'when' } } })
    const kept = talk.say('Sunday, after lunch')
    expect(kept.why.move).toBe('commit-kept')
    expect(kept.text).not.toContain('?')
    expect(commits(talk).map((act) => act.when)).toEqual([undefined, 'Sunday, after lunch'])
    expect(kept.state.taken).toEqual(commits(talk)[1])

    const scene = sceneWithout(kept.state, { memory: {}, library, chance: seededChance(seed) })
    const [asked, words] = close(scene, askHowItWent(scene, commits(talk)[1]!))
    expect(asked.asked?.stage).toBe('follow-up')
    expect(JSON.stringify(words)).toContain(commits(talk)[1]!.text.slice(0, 30))
  })
})

describe('the first words', () => {
  test('a first message is heard before anything else is said', () => {
    for (const seed of SEEDS) {
      const { spoken, offer } = startTalk({ seed }).say(PHONES)
      expect(spoken).toHaveLength(2)
      expect(spoken[0]?.from).toMatch(/reflect/)
      expect(offer).toBeUndefined()
    }
  })

  test('asking for words is heard first where it tells what it is about', () => {
    for (const seed of SEEDS) {
      const turn = startTalk({ seed }).say(
        'How do I get my wife to put the phone down without starting a fight, what could I say?',
      )
      expect(turn).toMatchObject({ why: { move: 'say' }, offer: { kind: 'say' } })
      expect(turn.spoken.map((s) => s.from.split('/')[0])).toEqual(['situation', 'move'])
    }
  })

  test('asking for words about nothing known asks what to say to whom', () => {
    const talk = startTalk()
    expect(talk.say('what could I say to her?')).toMatchObject({ why: { move: 'say-what' }, offer: undefined })
    expect(say(talk, 'she scrolls on her phone the whole dinner and I sit there and feel invisible').offer?.kind).toBe(
      'say',
    )
  })

  test('asking for advice is answered with one question first, and then with something to try', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      const first = talk.say(`${PHONES}. What should I do?`)
      expect(first.offer).toBeUndefined()
      expect(first.text.match(/\?/g)?.length).toBeGreaterThanOrEqual(1)
      const second = talk.say('yes exactly')
      expect(second.offer?.kind).toBe('try')
      // No "let's stay here a moment" before going on at once.
      expect(second.spoken).toHaveLength(1)
    }
  })

  test('who only wants to be heard is heard, and gets no ideas', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      const first = talk.say(`${PHONES}. I don't want advice, I just want to vent.`)
      expect(first.spoken[0]?.from).toMatch(/reflect/)
      expect(first.spoken[1]?.from).toMatch(/advice-unwelcome/)
      expect(first.state).toMatchObject({
        advice: 'unwelcome',
        stage: 'closer',
        situation: { id: 'phones-at-the-table' },
      })
      for (const person of ['At dinner', 'He is tired', "I'd like one meal with him", 'yes', 'ok']) {
        const turn = talk.say(person)
        expect(turn.offer).toBeUndefined()
        expect(turn.why.move).not.toMatch(/permission|know/)
      }
    }
  })

  test('good news is met as good news, known or not', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      talk.say("She said yes on the beach, I'm so happy, we are getting married")
      const texts = [talk.turns[0]!, say(talk, 'we told nobody yet'), say(talk, 'yes'), say(talk, 'yes')]
      for (const { text } of texts) expect(text).not.toMatch(/hurt|heavy|hardest|lie awake|might help|least want/i)
    }
    const unknown = startTalk().say('My brother finished the boat he had been building for years')
    expect(unknown.text).not.toMatch(/hurt|heavy|hardest|lie awake|least want|carry/i)
  })

  test('a talk that cannot be placed asks what fits any news', () => {
    const { state, why } = startTalk().say('My aunt planted a pear tree behind the garage on Monday')
    expect(state.situation).toBeUndefined()
    expect(why.from.at(-1)).toMatch(/^move\/ask-first\//)
  })

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
    const vague = { situations: [{ id: 'jealousy', score: 0.35 }], words: 9 }
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

    test('is let go when it is denied', () => {
      const turn = say(guessed(), 'Not really')
      expect(turn.why.move).toBe('repair')
      expect(turn.state.notThis).toEqual(['jealousy'])
    })

    test('is not asked twice running when it is passed over', () => {
      expect(guessed().say('The kitchen light was on when I came down', vague).why.move).not.toBe('guess')
    })
  })
})

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
    expect(talk.say('Something else')).toMatchObject({ why: { move: 'no-more-offers' }, offer: undefined })
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

describe('the kind question afterwards', () => {
  const asked = (act: { key: string; text: string }) => {
    const knowing = { memory: {}, library, chance: seededChance(4) }
    const talk = startTalk()
    talk.say(PHONES)
    const scene = sceneWithout(talk.state, knowing)
    return close(scene, askHowItWent(scene, act))
  }

  test('names the act as a whole sentence', () => {
    const said = (act: { key: string; text: string }) => JSON.stringify(asked(act)[1])
    expect(said({ key: 'x', text: 'Put the phone in a drawer' })).toContain('Put the phone in a drawer. ')
    expect(said({ key: 'x', text: 'Put it away.' })).toContain('Put it away. ')
    expect(said({ key: 'own', text: 'I could write to her' })).toContain('“I could write to her”. ')
  })
})

describe.each([
  ['I did it', 'done'],
  ['Partly', 'partly'],
  ['Not yet', 'not-yet'],
  ['Let it go', 'dropped'],
  ['he hid in the kitchen all day', undefined],
])('afterwards, "%s"', (said, outcome) => {
  test(`settles ${outcome ?? 'nothing'}`, () => {
    const before = startTalk()
    before.say(PHONES)
    const scene = sceneWithout(before.state, { memory: {}, library, chance: seededChance(2) })
    const [state] = close(scene, askHowItWent(scene, { key: 'x', text: 'Put it away.' }))
    const talk = startTalk({ from: state })
    const { effects, why } = talk.say(said)
    const settled = effects.flatMap((e) => (e.kind === 'settle' ? [e.outcome] : []))
    expect(settled).toEqual(outcome ? [outcome] : [])
    if (outcome) expect(why.move).toBe(`follow-${outcome}`)
  })
})

describe('how the partner is named', () => {
  test('nobody is assumed: "your partner" and "they" until something else is said', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      for (const person of [
        'We sit on the same sofa and look at two screens',
        'yes',
        'no',
        "I don't know",
        'ok',
        'yes',
      ]) {
        expect(talk.say(person).text).not.toMatch(/\b(?:he|she|him|her|his|hers|husband|wife)\b/i)
      }
    }
  })

  test('a name is used once told, and kept', () => {
    for (const seed of SEEDS) {
      const talk = startTalk({ seed })
      talk.say('my wife Maya is on her phone all through dinner')
      const text = ['yes', 'that is my partner for you', 'ok', 'yes'].map((p) => talk.say(p).text).join(' ')
      expect(text).not.toMatch(/your (?:wife|partner)|\bthey\b(?= (?:hear|say|look))/)
      expect(talk.state.partner).toMatchObject({ name: 'Maya', pronoun: 'she' })
    }
  })

  test('whoever was remembered is known in a new talk', () => {
    const partner = {
      role: 'husband',
      name: 'Tom',
      own: 'Tom',
      pronoun: 'he' as const,
      plural: false,
      partner: true,
      past: false,
      at: 0,
    }
    const talk = startTalk({ partner })
    expect(talk.say('We sit on the same sofa and look at two screens').state.partner?.name).toBe('Tom')
  })

  test('what is remembered names the partner and the wish, and no character', () => {
    const talk = startTalk()
    say(talk, PHONES, 'At dinner', 'He is a selfish man', "I'd like one meal with him")
    const facts = talk.turns.flatMap((t) => t.effects.flatMap((e) => (e.kind === 'remember' ? [e.fact] : [])))
    expect(facts.map((f) => f.about)).toEqual(['partner', 'want'])
    expect(facts[0]!.line).toBe(PHONES)
    expect(JSON.stringify(facts)).not.toContain('selfish')
  })
})

describe('where words fail', () => {
  test('a picture alone is asked about', () => {
    expect(startTalk().say('😭😭').why.move).toBe('no-words')
  })

  test('another language is named, with help beside it', () => {
    const { why, effects } = startTalk().say('Mein Mann redet nicht mit mir und ich weiß nicht warum')
    expect(why.move).toBe('language')
    expect(effects).toContainEqual({ kind: 'help', kinds: [], crisis: false })
  })
})
