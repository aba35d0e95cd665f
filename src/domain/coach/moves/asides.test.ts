// What is said to the coach in passing, in the middle of a talk: each is met as what it is.

import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const STORY = [
  'my boyfriend has gone quiet since he changed jobs, he comes home and games till 2 and i go to bed alone',
  'i said something last week and he went oh so now im not allowed to relax',
]

function after(said: string, seed = 1) {
  const talk = startTalk({ seed })
  for (const line of STORY) talk.say(line)
  return talk.say(said)
}

test.each([
  ["you don't get it", 'repair'],
  ['i already told you that', 'heard-back'],
  ['thats a weird question', 'odd-question'],
  ['what do you mean', 'unclear'],
  ["that's what my mum says too", 'heard-before'],
  ['whatever', 'let-be'],
  ['never mind', 'let-be'],
  ['sorry im rambling', 'no-need'],
  ['i feel a bit better now', 'eased'],
  ['im crying now', 'tears'],
  ['fuck off', 'protest'],
  ['ok bye', 'goodbye'],
  ['gtg', 'goodbye'],
])('%s', (said, move) => {
  expect(after(said).why.move).toBe(move)
})

test('nothing is asked of somebody in tears, or of somebody who lets it be better', () => {
  for (const seed of [1, 2, 3]) {
    expect(after('im crying now', seed).text).not.toContain('?')
    expect(after('i feel a bit better now', seed).text).not.toContain('?')
  }
})

test('what was passed over is said back in their words', () => {
  expect(after('are you even listening').text).toContain('games till 2')
})

test('a small answer to an open question is no thread to pull on', () => {
  for (const seed of [1, 2, 3, 4]) {
    const { spoken } = after('k', seed)
    expect(spoken[0]!.from).toMatch(/^move\/(?:small-answer|acknowledge)\//)
  }
})

test('what is told with a change of subject is heard at once, and the first thing can be come back to', () => {
  const talk = startTalk()
  for (const line of STORY) talk.say(line)
  const turned = talk.say('actually can i ask about something else, my sister isnt talking to me since the wedding')
  expect(turned.why.move).toBe('new-topic')
  expect(turned.text).toContain('since the wedding')
  expect(turned.state).toMatchObject({ hearts: expect.not.arrayContaining([expect.stringContaining('games')]) })
  const back = talk.say('anyway back to my boyfriend')
  expect(back.why.move).toBe('back-to')
  expect(back.text).toContain('games till 2')
})

test('who says what it is instead need not say it twice', () => {
  const turn = after('you got the wrong idea, its not the games, its that he never asks how my day was anymore')
  expect(turn.why.move).toBe('repair')
  expect(turn.spoken[0]!.from).toMatch(/^move\/repair-told\//)
})
