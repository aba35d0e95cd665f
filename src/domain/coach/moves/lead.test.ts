import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { emptyTalk } from '../state.ts'
import { createTalks, type TalkInPlay } from '../talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'
const ASKED = 'Is there a programme we could do together?'

function say(talk: TalkInPlay, ...said: string[]) {
  return said.map((person) => talk.say(person)).at(-1)!
}
const taken = (talk: TalkInPlay) => say(talk, PHONES, 'what should I do?', "I'll do this", 'Tomorrow')

describe('what a talk leads to', () => {
  test('is laid down once, after a step was taken on, and the step is still noted', () => {
    const talk = startTalk()
    const turn = taken(talk)
    expect(turn.why.move).toBe('commit-kept')
    expect(turn.offer).toMatchObject({ kind: 'practice', of: 'programme/phones-tamed', length: 'weeks' })
    expect(turn.state.taken?.when).toBe('Tomorrow')
    const later = say(talk, 'Not now', 'what should I do?', "I'll do this", 'On Friday')
    expect(later.why.move).toBe('commit-kept')
    expect(later.offer).toBeUndefined()
  })

  test('is opened where it begins: a yes lays the card there once more, and takes on nothing', () => {
    const talk = startTalk()
    taken(talk)
    const turn = talk.say("I'd like that")
    expect(turn).toMatchObject({ why: { move: 'lead-taken' }, offer: { of: 'programme/phones-tamed' } })
    expect(turn.effects.some((effect) => effect.kind === 'commit')).toBe(false)
  })

  test('asked for, it comes at once, also where nothing is known yet', () => {
    expect(say(startTalk(), PHONES, ASKED).offer).toMatchObject({ of: 'programme/phones-tamed' })
    expect(startTalk().say('Is there a challenge we could do together?').offer).toMatchObject({
      of: 'programme/connection-challenge',
    })
  })

  test.each([
    ['a ritual', 'ritual/'],
    ['is there a test', 'check/'],
  ])('of the kind that was asked for: %s', (said, kind) => {
    expect(startTalk().say(said).offer).toMatchObject({ of: expect.stringMatching(`^${kind}`) })
  })

  test('another is another, and after the last come small acts', () => {
    const talk = startTalk()
    const offers = [say(talk, PHONES, ASKED).offer]
    while (offers.at(-1)?.kind === 'practice') offers.push(talk.say('Something else').offer)
    const keys = offers.map((offer) => JSON.stringify(offer))
    expect(new Set(keys).size).toBe(keys.length)
    expect(offers.at(-1)).toMatchObject({ kind: 'try' })
  })

  test('comes when all that is small is used up', () => {
    const talk = startTalk()
    say(talk, PHONES, 'what should I do?')
    let turn = talk.turns.at(-1)!
    while (turn.offer?.kind === 'try') turn = talk.say('Something else')
    expect(turn).toMatchObject({ why: { move: 'lead' }, offer: { of: 'programme/phones-tamed' } })
  })

  test('an act to practise is taken on, and its time asked for', () => {
    const { lead: all } = library.situations.find(({ id }) => id === 'phones-at-the-table')!
    const act = all.find(({ of }) => of.startsWith('practice/'))!
    const others = all.filter(({ of }) => of !== act.of).map(({ of }) => of)
    const talk = startTalk({ memory: { practising: others } })
    say(talk, PHONES, 'Is there an exercise for that?')
    const turn = talk.say("I'd like that")
    expect(turn.why.move).toBe('commit')
    expect(turn.effects).toContainEqual({
      kind: 'commit',
      act: { situation: '', key: act.of, text: act.name },
    })
  })
})

describe('a rehearsal', () => {
  const TALK = 'big talk with my husband tomorrow night, I rehearse my opening line and it sounds like a press release'

  test('is laid down where a hard talk is ahead, and where somebody asks to practise saying it', () => {
    expect(say(startTalk(), TALK, 'Can I practise saying it with you?').offer).toMatchObject({
      of: 'rehearsal/hard-talk',
    })
    const after = say(startTalk(), TALK, 'what should I do?', "I'll do this", 'Tomorrow')
    expect(after.offer).toMatchObject({ kind: 'practice', of: 'rehearsal/hard-talk' })
    expect(startTalk().say('Can we do a role play?').offer).toMatchObject({ of: 'rehearsal/hard-talk' })
  })

  test('is not, while danger is remembered', () => {
    const talk = startTalk({ memory: { guarded: true } })
    expect(say(talk, TALK, 'Can I practise saying it with you?').offer).not.toMatchObject({ of: 'rehearsal/hard-talk' })
  })
})

describe('it is not offered', () => {
  test('while it is being practised', () => {
    const talk = startTalk({ memory: { practising: ['programme/phones-tamed'] } })
    expect(say(talk, PHONES, ASKED).offer).not.toMatchObject({ of: 'programme/phones-tamed' })
  })

  test('to someone with little strength left, unasked', () => {
    const talk = startTalk({ from: { ...emptyTalk(), tired: true } })
    expect(taken(talk).offer).toBeUndefined()
  })

  test('where danger is remembered: nothing joint from another talk, nothing at all in its own', () => {
    const elsewhere = startTalk({ memory: { guarded: true } })
    const offers = [say(elsewhere, PHONES, ASKED).offer]
    while (offers.at(-1)?.kind === 'practice') offers.push(elsewhere.say('Something else').offer)
    expect(offers.length).toBeGreaterThan(2)
    const joint = library.situations.flatMap(({ lead }) => lead).filter((lead) => lead.joint)
    for (const offer of offers) {
      if (offer?.kind === 'practice') expect(joint.map(({ of }) => of)).not.toContain(offer.of)
    }
    const here = startTalk()
    expect(say(here, 'He hit me again last night and I am scared of him', ASKED).offer).toBeUndefined()
  })
})
