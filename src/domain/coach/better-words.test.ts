// A message put into the talk is said better there.

import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { createTalks } from './talk.fixture.ts'

const talk = createTalks(smallLibrary())
const HARSH = 'You never listen to me. I told you three times that Mum is coming on Saturday.'

test.each([
  ['behind a colon', `Can you make this sound better: ${HARSH}`],
  ['in quotation marks', `rewrite this please “${HARSH}”`],
])('%s', (_, said) => {
  const { why, offer } = talk().say(said)
  expect(why.move).toBe('better')
  expect(offer).toMatchObject({ kind: 'say', key: 'own', tone: 'gentle' })
  expect(offer?.kind === 'say' && offer.text).toContain('three times that Mum is coming on Saturday')
})

test('a fair one is left, a harmful one is not worded, an empty one has gaps', () => {
  const fair = talk().say('how does this sound? "I felt hurt when you left early. Could we talk tonight?"')
  expect([fair.why.move, fair.offer]).toEqual(['better-fair', undefined])
  expect(talk().say('rephrase this: if you leave I will post those photos of you').why.move).toBe('better-refused')
  expect(talk().say('rewrite this: pathetic, you are pathetic').why.move).toBe('better-missing')
})

test('without a message it is asked what is to be said', () => {
  expect(talk().say('what should I say to him?').why.move).not.toMatch(/^better/)
})
