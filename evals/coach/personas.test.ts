import { beforeAll, describe, expect, it } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { judgeTalk } from './judge-talk.ts'
import { type Persona, playPersona, readPersonas, TURNS } from './persona.ts'
import { openTalks, type Turn } from './talk.ts'

let played: { persona: Persona; turns: Turn[] }[] = []

beforeAll(() => {
  const start = openTalks(realLibrary())
  played = readPersonas().map((persona, i) => ({ persona, turns: playPersona(persona, start(i + 1)) }))
}, 180_000)

describe('the written persons', () => {
  it('are thirty or more, of situations that there are', () => {
    const known = new Set(realLibrary().situations.map(({ id }) => id))
    expect(played.length).toBeGreaterThanOrEqual(30)
    for (const { persona } of played) {
      const unknown = [persona.is, ...persona.also].filter((id) => !known.has(id))
      expect(unknown, persona.id).toEqual([])
    }
  })

  it('are heard to the end', () => {
    for (const { persona, turns } of played) expect(turns.length, persona.id).toBeGreaterThanOrEqual(TURNS - 1)
  })

  it('meet no empty turn, no alarm, no sentence twice, nothing forbidden, no advice too soon, no pronoun of nobody', () => {
    const breaches = played.flatMap(({ persona, turns }) =>
      judgeTalk(turns).breaches.map((breach) => `${persona.id}: ${breach}`),
    )
    expect(breaches).toEqual([])
  })

  it('are not asked again and again whether a step is welcome', () => {
    for (const { persona, turns } of played) {
      const asked = turns.filter(({ why }) => why.from.some((key) => key.startsWith('move/permission')))
      expect(asked.length, persona.id).toBeLessThanOrEqual(2)
    }
  })
})

describe('what is counted', () => {
  const turn = (person: string, text: string, change: Partial<Turn> = {}): Turn =>
    ({
      person,
      text,
      spoken: [{ text, from: 'move/x/0' }],
      why: { risk: { level: 'none' }, move: 'reflect', from: [] },
      help: false,
      about: [],
      ms: 0,
      ...change,
    }) as unknown as Turn
  const offer = { kind: 'say', situation: '', key: '', text: 'Come here.', tone: 'brief' } as unknown as Turn['offer']
  const rules = (...turns: Turn[]) =>
    judgeTalk(turns).breaches.map((breach) => breach.replace(/^turn \d+, ([^:]*):.*$/s, '$1'))

  it('finds each breach', () => {
    expect(rules(turn('It rains.', ''))).toEqual(['empty'])
    expect(rules(turn('It rains.', 'Your feelings are valid here.'))).toEqual(['forbidden'])
    expect(rules(turn('It rains.', 'Rain it is then.'), turn('Still.', 'Rain it is then.'))).toEqual(['said twice'])
    expect(rules(turn('My partner left.', 'And what did she say?'))).toEqual(['a pronoun nobody used'])
    expect(rules(turn('It rains.', 'Perhaps this.', { offer }))).toEqual(['advice before it was welcome'])
    expect(rules(turn('It rains.', 'Who? When? Where was it?'))).toEqual(['more than two questions'])
    expect(rules(turn('It rains.', 'Call them.', { help: true }))).toEqual(['false alarm'])
  })

  it('knows a reply that is about this person', () => {
    expect(judgeTalk([turn('The kettle and the garden wall', 'A garden, a kettle.')]).own).toBe(1)
    expect(judgeTalk([turn('The kettle and the garden wall', 'There is a lot in that.')]).own).toBe(0)
  })
})
