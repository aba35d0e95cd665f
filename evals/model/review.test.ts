import { expect, test } from 'vitest'
import { givenOf } from '#domain/safety/review/given.ts'
import { createReview } from '#domain/safety/review/review.ts'
import { realLibrary, realPrompts, realReview, realVoice } from '#knowledge/library.fixture.ts'
import { badSentences, goodReplies } from './lines.ts'

const review = createReview({ review: realReview(), words: realLibrary().signals.words, voice: realVoice() })
const plan = givenOf([realPrompts().rules.join('\n')])
const none = { plan, before: [], asked: false, inDanger: false, known: [] }

/** Told before each bad sentence, so that "he" is known and only the sentence itself is judged. */
const TOLD = 'My husband scrolls through his phone all evening. I feel invisible. My wife says so too.'

test('no sentence of the bad model would be shown', () => {
  const shown = Object.values(badSentences)
    .flat()
    .filter((sentence) => review(sentence, { ...none, given: givenOf([TOLD]) }).ok)
  expect(shown).toEqual([])
})

test('good replies pass, but for one in twenty', () => {
  const refused = goodReplies.flatMap(({ told, says }) =>
    says.flatMap((sentence) => {
      const verdict = review(sentence, { ...none, given: givenOf(told) })
      return verdict.ok ? [] : [`${sentence} (${verdict.reasons.join(', ')})`]
    }),
  )
  const sentences = goodReplies.flatMap(({ says }) => says).length
  expect(refused.length / sentences, refused.join('\n')).toBeLessThanOrEqual(0.05)
})
