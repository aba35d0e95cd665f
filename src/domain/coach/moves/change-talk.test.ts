import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { emptyTalk } from '../state.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const FIGHT = 'We keep having the same fight about money, every single time.'

describe('words for change', () => {
  test('are stayed with, and become a step with its time', () => {
    const talk = startTalk()
    talk.say(FIGHT)
    talk.say('He shuts down and I get louder.')
    const toward = talk.say("I could wait until he's eaten.")
    expect(toward.why.move).toBe('change-toward')
    const kept = talk.say('tomorrow after supper')
    expect(kept.effects).toContainEqual({
      kind: 'commit',
      act: { situation: '', key: 'own', text: "I could wait until he's eaten", when: 'tomorrow after supper' },
    })
  })

  test('are no step where the answer tells of somebody else', () => {
    const talk = startTalk()
    talk.say(FIGHT)
    talk.say('He shuts down and I get louder.')
    talk.say("I could wait until he's eaten.")
    expect(talk.say('he never eats before nine').effects.some((e) => e.kind === 'commit')).toBe(false)
  })
})

test('words against change are not argued with', () => {
  const talk = startTalk()
  talk.say(FIGHT)
  const away = talk.say("I've tried everything with him.")
  expect(away.why.move).toBe('change-away')
  expect(away.offer).toBeUndefined()
})

test('in the first message they are part of the story', () => {
  expect(startTalk().say(`${FIGHT} I give up.`).why.move).toBe('reflect')
})

test('a bare no with no question waiting refuses nothing', () => {
  // With nothing to lead on to, no question waits once the step has its time.
  const talk = startTalk({ from: { ...emptyTalk(), tired: true } })
  talk.say(FIGHT)
  talk.say('What could I do?')
  talk.say("I'll do this")
  talk.say('Tomorrow')
  const rest = talk.say('no')
  expect(rest.why.move).toBe('rest')
  expect(rest.state.advice).not.toBe('unwelcome')
})
