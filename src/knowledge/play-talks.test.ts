import { expect, test } from 'vitest'
import { createHear } from '#domain/hearing/hear.ts'
import type { SampleTalk } from '#domain/library.ts'
import type { Content } from './content.ts'
import { realLibrary } from './library.fixture.ts'
import { playTalks } from './play-talks.ts'

// Two situations are enough to talk, and quick to learn from.
const whole = realLibrary()
const library = { ...whole, situations: whole.situations.slice(0, 2) }

function problemsOf(talk: SampleTalk): string[] {
  const situations = [{ id: 'any', words: {}, talks: { en: [talk] } }]
  return playTalks({ situations } as unknown as Content, library, createHear(library)).map(({ file, message }) => {
    expect(file).toBe('content/situations/any/en.talks.yaml')
    return message
  })
}

const GREETING = { person: 'hello', move: 'greet', risk: 'none' } as const

test('a talk that comes out as written is no problem', () => {
  expect(problemsOf({ name: 'Hello', seed: 1, turns: [GREETING, { person: 'hello' }] })).toEqual([])
})

test('each thing that comes out otherwise is told with its turn', () => {
  const turns: SampleTalk['turns'] = [
    { ...GREETING, situation: 'no-such', move: ['try', 'say'], not_move: ['greet'], risk: 'crisis', says: ['zebra'] },
    { person: 'hello', never_says: [' '] },
  ]
  expect(problemsOf({ name: 'Hello', seed: 1, turns })).toEqual([
    '"Hello", turn 1: situation none, not no-such',
    '"Hello", turn 1: move greet, not try or say',
    '"Hello", turn 1: move greet, which it must not make here',
    '"Hello", turn 1: risk none, not crisis',
    '"Hello", turn 1: does not say "zebra"',
    '"Hello", turn 2: says " "',
  ])
})
