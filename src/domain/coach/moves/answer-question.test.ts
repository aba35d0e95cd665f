import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const UNPLACED = ['Something about last Tuesday sits oddly with me and my partner knows it', 'It was in the car']

function after(person: string, before: readonly string[] = UNPLACED) {
  const talk = startTalk()
  for (const line of before) talk.say(line)
  return talk.say(person)
}

describe('a question to the coach', () => {
  test.each([
    ['why would she say that', 'answer-why'],
    ['What does he even want?', 'answer-why'],
    ['what if he meets someone', 'answer-whatif'],
    ['Should I leave him?', 'answer-should'],
    ['what am I doing wrong', 'answer-wrong'],
    ['Is it over?', 'answer-plain'],
    ['Am I overreacting?', 'answer-measure'],
    ['do u think im overreacting', 'answer-measure'],
    ['Am I just being paranoid?', 'answer-measure'],
  ])('%s', (person, key) => {
    const turn = after(person)
    expect(turn.why.move).toBe('answer')
    expect(turn.why.from.at(-1)).toContain(`move/${key}/`)
  })

  test('is answered with what is known, where the situation has it', () => {
    const turn = after('What do other couples do', [
      "She doesn't want children and I do. We've been together nine years.",
      'She said so from the start',
    ])
    expect(turn.why).toMatchObject({ move: 'know', heard: { situation: 'children-or-not' } })
    expect(turn.text).not.toContain('?')
  })

  test.each(['because if something breaks you fix it, right?', 'we could do the allotment', 'who cares'])(
    'none is heard in: %s',
    (person) => {
      expect(after(person).why.move).not.toBe('answer')
    },
  )
})
