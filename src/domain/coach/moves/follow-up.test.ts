import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { close } from '../close.ts'
import { sceneWithout } from '../open-scene.ts'
import { createTalks, seededChance } from '../talk.fixture.ts'
import { askHowItWent } from './follow-up.ts'

const library = realLibrary()
const startTalk = createTalks(library)
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

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
