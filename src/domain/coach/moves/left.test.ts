import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const TWO = [
  { id: 'phones-at-the-table', score: 0.9 },
  { id: 'jealousy', score: 0.85 },
]
const LONG = `${'He is on his phone all evening and I do not know who he writes to. '.repeat(2)}It goes on and on like this.`

/** A talk that named two threads, took the first, and got as far as a step with its time. */
function untilStep() {
  const talk = startTalk()
  const which = talk.say(LONG, { situations: TWO })
  expect(which.why.move).toBe('which')
  talk.say('Phones at the table')
  talk.say('What could I do?')
  talk.say("I'll do this")
  return { talk, kept: talk.say('Tomorrow') }
}

test('the thread put aside is asked about once, when there is a step for the first', () => {
  const { talk, kept } = untilStep()
  expect(kept.text).toContain('jealous')
  expect(kept.state.left).toEqual([])
  const taken = talk.say("Yes, let's")
  expect(taken.state.situation?.id).toBe('jealousy')
})

test('it may wait', () => {
  const { talk } = untilStep()
  const rest = talk.say('Not today')
  expect(rest.why.move).toBe('left-for-now')
  expect(rest.state.situation?.id).toBe('phones-at-the-table')
})
