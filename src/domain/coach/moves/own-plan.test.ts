import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const BEFORE = [
  'My husband scrolls through his phone all evening at the table and I feel invisible',
  'At dinner, mostly',
]

function after(person: string) {
  const talk = startTalk()
  for (const line of BEFORE) talk.say(line)
  return talk.say(person)
}

test.each(['ok I will ask him on Sunday', 'thank you, I will say it this weekend', "I'll tell my sister tomorrow"])(
  'what they are going to do is kept with its time: %s',
  (person) => {
    const turn = after(person)
    expect(turn.why.move).toBe('commit-kept')
    expect(turn.effects.find((e) => e.kind === 'commit')).toMatchObject({ act: { key: 'own', text: person } })
    expect(turn.text).not.toContain('?')
  },
)

test('without a time it is asked when', () => {
  expect(after("I think I'll tell him about the dinner")).toMatchObject({
    why: { move: 'commit' },
    state: { asked: { stage: 'when' } },
  })
})

test.each([
  "I'll never understand him",
  "I'll be fine I guess",
  "I could vanish and he'd notice when the shirts ran out",
  'I will lose my mind in this house',
  "I'm going to leave him on Sunday",
  "I'll ask him if you say so?",
])('what is no small step is kept for nothing: %s', (person) => {
  expect(after(person).effects.some((e) => e.kind === 'commit')).toBe(false)
})
