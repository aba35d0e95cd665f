import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { screen, type TurnBefore } from './screen.ts'

const { signals } = realLibrary()
const ASKED: TurnBefore[] = [
  { who: 'person', text: 'How do I begin that talk?' },
  { who: 'coach', text: 'You might begin here.', step: true },
]

test.each(["I'll do it tonight", 'yes I will do it tomorrow', "I'm going to do it this weekend"])(
  'after a step was laid down, it is what is meant: %s',
  (text) => {
    expect(screen(text, ASKED, signals).risk.level).toBe('none')
    const later: TurnBefore[] = [...ASKED, { who: 'person', text }, { who: 'coach', text: 'Good.' }]
    expect(screen('She was glad', later, signals).risk.level).toBe('none')
  },
)

test.each(["I'll do it tonight", "I'm going to do it this weekend"])('out of the blue it is a crisis: %s', (text) => {
  expect(screen(text, [], signals).risk.level).toBe('crisis')
  expect(screen(text, [{ who: 'coach', text: 'What else belongs to this?' }], signals).risk.level).toBe('crisis')
})

test.each([
  "I'm going to kill myself tonight",
  'I have the pills and I will do it tonight',
  "got the rope, I'll do it tonight",
  "I'll do it tonight with the pills",
])('what names it stays what it is, whatever was laid down: %s', (text) => {
  expect(['danger', 'crisis']).toContain(screen(text, ASKED, signals).risk.level)
})

test('a wish to die told before makes the same words a crisis', () => {
  const before: TurnBefore[] = [{ who: 'person', text: 'I want to die' }, ...ASKED]
  expect(['danger', 'crisis']).toContain(screen("I'll do it tonight", before, signals).risk.level)
})
