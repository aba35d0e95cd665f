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

    expect(talk.say('At dinner, mostly, when the plates are still full').state.asked?.stage).toBe('closer')
    expect(talk.say('I look at my own plate and eat faster').state.asked?.stage).toBe('other')
    const chair = talk.say('He would say that he is tired after work')
    expect(chair.why.move).toBe('other-side')
    expect(chair.state.asked?.stage).toBe('want')

    const wish = talk.say("I'd like one meal a day with him")
    expect(wish.why.move).toBe('permission')
    expect(wish.state.want).toBe("I'd like one meal a day with him")
    expect(wish.offer).toBeUndefined()
    // The wish is gathered up or reflected, not both.
    expect(wish.spoken).toHaveLength(2)

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
    expect(why.from.at(-1)).toMatch(/^move\/ask-(?:first|more)\//)
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
    say(talk, PHONES, 'At dinner', 'Since the spring', 'He is a selfish man', "I'd like one meal with him")
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
