import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
/** Nothing a situation is known for. */
const UNPLACED = 'There is a thing between me and my partner, about a Tuesday and a lamp, that I keep turning over'

function afterUnplaced(person: string) {
  const talk = startTalk()
  talk.say(UNPLACED, { situations: [] })
  return talk.say(person, { situations: [] })
}

describe('where no situation leads, the next question follows from the last answer', () => {
  test.each([
    ["I haven't told him about it", 'unsaid'],
    ["I'm scared it comes back", 'fear'],
    ['He says it is nothing', 'says'],
    ['I snapped about the lamp', 'own-part'],
    ['I miss how easy it was', 'missing'],
  ])('%s', (person, cue) => {
    const turn = afterUnplaced(person)
    expect(turn.state.asked?.key).toMatch(new RegExp(`^move/after-${cue}/`))
    // So short a message is not read back.
    expect(turn.spoken).toHaveLength(1)
  })

  test.each(['maybe. he never said anything', 'no. she never says a word about it'])(
    'what comes after a maybe or a no is the answer: %s',
    (person) => {
      const turn = afterUnplaced(person)
      expect(turn.why.from.join()).not.toMatch(/unsure|declined/)
    },
  )

  test('of a longer message the question follows the very clause that is given back', () => {
    const turn = afterUnplaced(
      'We sat in the kitchen for an hour with the big lamp off. I have not told him what the lamp was to my father.',
    )
    expect(turn.spoken).toHaveLength(1)
    expect(turn.text).toMatch(/^(?:So y|Y)ou have not told him what the lamp was to your father/)
    expect(turn.state.asked?.key).toMatch(/^move\/after-unsaid\//)
  })

  test('as long as hardly anything was told, it is asked what happened', () => {
    const talk = startTalk()
    expect(talk.say('my gf').state.asked?.key).toMatch(/^move\/ask-more/)
    expect(talk.say('shes mad').state.asked?.key).toMatch(/^move\/ask-more/)
  })

  test('nobody is asked after who was never named', () => {
    const talk = startTalk()
    for (const person of ['My lamp broke and it was the third', 'Nothing', 'A Tuesday', 'The lamp', 'Green', 'Yes'])
      expect(talk.say(person).text).not.toContain('your partner')
  })
})

describe('what is said to the coach itself', () => {
  test.each(["Don't tell me to calm down", "so you don't know anything about people", "that's stupid"])(
    'is owned: %s',
    (person) => {
      const turn = afterUnplaced(person)
      expect(turn.why.move).toBe('protest')
      expect(turn.quick).toEqual(['Just listen', 'One idea, please'])
    },
  )

  test('who then wants an idea gets one, and who wants an ear is listened to', () => {
    const talk = startTalk()
    talk.say(UNPLACED, { situations: [] })
    talk.say("that's useless")
    expect(talk.say('One idea, please').why.move).toBe('small-step')
    const other = startTalk()
    other.say(UNPLACED, { situations: [] })
    other.say("that's useless")
    expect(other.say('Just listen').why.move).toBe('listen')
  })
})

describe('a step that was laid down', () => {
  const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

  test('is taken on and given its time in one breath', () => {
    const talk = startTalk()
    talk.say(`${PHONES}. What should I do?`)
    expect(talk.say('yes exactly').offer?.kind).toBe('try')
    const kept = talk.say("tonight, when he's home")
    expect(kept.why.move).toBe('commit-kept')
    expect(kept.effects.find((e) => e.kind === 'commit')).toMatchObject({ act: { when: "tonight, when he's home" } })
  })

  test('other words are laid down where the first were too much of something', () => {
    const talk = startTalk()
    talk.say(PHONES)
    const first = talk.say('what could I say to him?').offer
    const second = talk.say('nah thats too formal').offer
    expect(second?.kind).toBe('say')
    expect(second).not.toEqual(first)
  })
})
