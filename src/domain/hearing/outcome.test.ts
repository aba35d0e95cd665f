import { expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearOutcome } from './outcome.ts'
import { tokensOf } from './tokens.ts'

const hearOutcome = createHearOutcome(realHearing())

test.each([
  ['I did it', 'done'],
  ['yes', 'done'],
  ['Yes! We did it and it was lovely', 'done'],
  ['I did it, no problem', 'done'],
  ['we did it, it was a bit awkward', 'done'],
  ['I told him last night', 'done'],
  ['partly', 'partly'],
  ['yes, partly', 'partly'],
  ['I tried but she left the room', 'partly'],
  ['not yet', 'not-yet'],
  ['no', 'not-yet'],
  ['no, I forgot', 'not-yet'],
  ["I haven't, yes I know", 'not-yet'],
  ["I didn't get to it", 'not-yet'],
  ['Let it go', 'dropped'],
  ["I don't want to any more", 'dropped'],
  ['he came home drunk', undefined],
  ['', undefined],
  ['we had a long week with the children being ill and so of course I did it', undefined],
])('%s', (text, expected) => {
  expect(hearOutcome(tokensOf(text))).toBe(expected)
})
