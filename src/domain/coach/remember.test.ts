import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from './talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const facts = (said: string) =>
  startTalk()
    .say(said)
    .effects.flatMap((e) => (e.kind === 'remember' ? [`${e.fact.about}: ${e.fact.text}`] : []))

test.each([
  ['We have two kids and we never talk any more.', 'children: You have two kids.'],
  ["We've been together for nine years. It used to be easy.", "together: You've been together for nine years."],
  ['I work nights. He works days. We pass on the stairs.', 'work: You work nights.'],
])('%s', (said, fact) => {
  expect(facts(said)).toContain(fact)
})

test.each([
  'His brother has two kids and he is a liar.',
  'My wife is so lazy and selfish, she never listens.',
  'Do we have kids or not, that is the question.',
])('nothing is remembered of what others are like, or of a question: %s', (said) => {
  expect(facts(said).filter((fact) => !fact.startsWith('partner: '))).toEqual([])
})
