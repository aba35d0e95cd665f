import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createHearChair } from '../hearing/chair.ts'
import { createTalks, type Played } from './talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const seated = library.situations.filter(({ chairs }) => chairs)
const ASKS = [
  'It was like that on Sunday',
  'what could I say',
  'Other words',
  'Other words',
  'Something else',
  'Not now',
]

/** Places of every text that a turn used: "say/tea-instead", "other_side/2". */
function placesIn({ why, offer }: Played, id: string): string[] {
  const own = `situation/${id}/`
  const spoken = why.from.filter((key) => key.startsWith(own)).map((key) => key.slice(own.length))
  const card = offer && offer.kind !== 'practice' ? [`${offer.kind}/${offer.key}`] : []
  // What is known is told as one of one: "know/a-safe-no/0".
  return [...spoken.map((place) => place.replace(/^(know\/.+)\/0$/, '$1')), ...card]
}

describe.each(seated.map((s) => [s.id, s] as const))('%s', (id, situation) => {
  const lines = situation.heard
    .map((line) => ({ line, chair: createHearChair(line, library.hearing.people)(situation) }))
    .filter(({ chair }) => chair !== undefined)

  test('is heard from both chairs in its own lines', () => {
    for (const chair of Object.keys(situation.chairs!)) expect(lines.some((l) => l.chair === chair)).toBe(true)
  })

  test('says nothing that is for the other chair', () => {
    for (const chair of Object.keys(situation.chairs!)) {
      for (const { line } of lines.filter((l) => l.chair === chair).slice(0, 3)) {
        const talk = startTalk({ seed: line.length })
        const about = [{ id, score: 1 }]
        talk.say(line, { situations: about })
        for (const person of ASKS) talk.say(person, { situations: [] })
        for (const turn of talk.turns) {
          if (turn.state.situation?.id !== id || turn.state.chairs?.[id] !== chair) continue
          for (const place of placesIn(turn, id)) expect([undefined, chair]).toContain(situation.seats?.[place])
        }
      }
    }
  })
})

describe('where the chair is not plain', () => {
  const UNPLAIN = 'We want different amounts of sex, and it has become a subject we step around'
  const id = 'mismatched-desire'
  const situation = library.situations.find((s) => s.id === id)!
  const about = { situations: [{ id, score: 1 }] }

  test('only what suits both is said', () => {
    const talk = startTalk()
    for (const person of [UNPLAIN, 'For two years or so', 'I could not tell you', 'An easier time of it']) {
      const turn = talk.say(person, about)
      for (const place of placesIn(turn, id)) expect(situation.seats?.[place]).toBeUndefined()
    }
  })

  test('it is asked before words run out, by the names of the chairs, and the answer is kept to', () => {
    const talk = startTalk()
    talk.say(UNPLAIN, about)
    let turn = talk.say('what could I say', { situations: [] })
    for (let i = 0; i < 4 && turn.why.move !== 'chair'; i++) turn = talk.say('Other words', { situations: [] })
    expect(turn.why.move).toBe('chair')
    expect(turn.quick).toEqual(['I want more', 'I want less'])
    const then = talk.say('I want less', { situations: [] })
    expect(then.offer?.kind).toBe('say')
    expect(then.state.chairs?.[id]).toBe('wants-less')
    for (const place of placesIn(then, id)) expect([undefined, 'wants-less']).toContain(situation.seats?.[place])
  })
})

describe('shapes', () => {
  const chairOf = (of: string, text: string) =>
    createHearChair(text, library.hearing.people)(library.situations.find((s) => s.id === of)!)

  test.each([
    ['mismatched-desire', 'My wife turns over whenever I reach across', 'wants-more'],
    ['mismatched-desire', "i'm never in the mood and he takes it hard", 'wants-less'],
    ['stonewalled', "She won't talk to me for days", 'outside'],
    ['stonewalled', 'I go blank and cannot get a word out', 'goes-silent'],
    ['checking-phones', 'he went through my phone', 'searched'],
    ['checking-phones', 'I went through his phone', 'looked'],
    ['affair-discovered', 'I found out my husband has been having an affair', 'betrayed'],
    ['affair-discovered', 'I cheated and my wife knows everything', 'unfaithful'],
    ['stonewalled', 'It has been a hard year', undefined],
  ])('%s: %s', (of, text, chair) => {
    expect(chairOf(of, text)).toBe(chair)
  })
})
