import { expect, test } from 'vitest'
import { realLibrary, realReview, realVoice } from '#knowledge/library.fixture.ts'
import { givenOf } from './given.ts'
import { isOfManner, type ReviewReason } from './reasons.ts'
import { createReview, type ReviewContext } from './review.ts'

const review = createReview({ review: realReview(), words: realLibrary().signals.words, voice: realVoice() })

const TOLD = [
  'My husband scrolls all evening and I feel invisible. We have been together for eleven years.',
  'I wrote “you never look at me” and he went quiet. My sister says it is normal.',
]
const PLAN = 'Write two short paragraphs and end with the question that stands in the draft below.'

function reasons(sentence: string, change: Partial<ReviewContext> = {}): ReviewReason[] {
  const context: ReviewContext = {
    given: givenOf(TOLD),
    plan: givenOf([PLAN]),
    before: [],
    asked: false,
    inDanger: false,
    known: [],
    ...change,
  }
  const verdict = review(sentence, context)
  return verdict.ok ? [] : verdict.reasons
}

test.each([
  'Eleven years, and the evenings belong to a screen.',
  'You wrote “you never look at me”, and then it went quiet.',
  'He scrolls in the evening, and you feel invisible there.',
  'Your sister calls it normal, and it does not feel normal to you.',
  'What would you like him to know about those evenings?',
  'Maybe the two of you could have ten minutes before any screen.',
  'It took something to put that into words.',
  'On Sunday it may look different.',
])('lets pass: %s', (sentence) => {
  expect(reasons(sentence)).toEqual([])
})

test.each<[ReviewReason, string]>([
  ['invents-number', 'After fifteen years that hurts.'],
  ['invents-number', 'You could ring 0800 123 456 for this.'],
  ['invents-number', 'Ring eight hundred, five, five, five, three.'],
  ['invents-name', 'It sounds as if Martin is tired.'],
  ['invents-quote', 'You wrote “I want to leave him” last night.'],
  ['invents-fact', 'Your mother may see it differently.'],
  ['assumes', 'A marriage has such evenings.'],
  ['repeats', 'He looks away and he looks away and he looks away and he looks away.'],
  ['wrong-language', 'Das klingt wirklich nach einem langen und einsamen Abend.'],
  ['wrong-language', 'Это звучит тяжело.'],
  ['too-long', `You wait ${'and he scrolls, and you wait, '.repeat(20)}and that is all.`],
  ['markup', '**Listen** to him tonight.'],
  ['markup', 'More about it on www.lovecoach.com today.'],
  ['foreign-words', 'He scrolls, and it is like a hurricane of confetti.'],
  ['speaks-of-itself', 'I dream about evenings like that.'],
  ['commands', 'Tell him how it is tonight.'],
  ['claims', 'He grew tired of quiet rooms as a boy.'],
  ['leaks-plan', 'Write two short paragraphs and end with the question that stands here.'],
])('%s: %s', (reason, sentence) => {
  expect(reasons(sentence)).toContain(reason)
})

test('no gender is guessed, and one that was told may be said', () => {
  expect(reasons('She looks away, and you wait.', { given: givenOf(['I wait and my partner looks away']) })).toEqual([
    'assumes',
  ])
  expect(reasons('She looks away, and you wait.', { given: givenOf(['I wait and my wife looks away']) })).toEqual([])
})

test('what was said in this reply is not said again', () => {
  const before = ['You sit there and he scrolls. ']
  expect(reasons('You sit there, and he scrolls.', { before })).toEqual(['repeats'])
})

test('one question is enough, and the second is a fault of manner', () => {
  const found = reasons('What would help?', { asked: true })
  expect(found).toEqual(['asks-twice'])
  expect(isOfManner(found)).toBe(true)
  expect(isOfManner(['asks-twice', 'takes-sides'])).toBe(false)
})

test('what is known may be told in its own words, and nothing else as known', () => {
  const known = [
    'Across dozens of studies, people who feel snubbed for a phone are less content with the relationship.',
  ]
  expect(reasons('Across dozens of studies, people who feel snubbed for a phone are less content.', { known })).toEqual(
    [],
  )
  expect(reasons('Studies show that most couples split up over phones.', { known })).toContain('invents-study')
})

test('in a talk that remembers danger nothing is said for the relationship', () => {
  const given = givenOf([...TOLD, 'You could say it to him tonight, when the phones are away.'])
  expect(reasons('You could talk to him tonight.', { given, inDanger: true })).toContain('advice-in-danger')
  expect(reasons('You could talk to him tonight.', { given })).toEqual([])
})

test('what shares no word with what was given must sound like the coach', () => {
  expect(reasons('It was you who opened that door.')).toContain('unlike-coach')
  expect(reasons('It got late, and the room was quiet.')).toEqual([])
})

test.each([
  "I can't see into him, and I won't guess.",
  'I only have your side of those evenings.',
  "I'm a program, so I have no evenings of my own.",
])('may say of itself: %s', (sentence) => {
  expect(reasons(sentence)).not.toContain('speaks-of-itself')
})

test('an order in a later clause is one, too', () => {
  expect(reasons('If he scrolls, leave the room.')).toContain('commands')
  expect(reasons('He scrolls, so take the phone.')).toContain('commands')
  expect(reasons('You sit there, and he scrolls.')).toEqual([])
})

test('disguise does not help', () => {
  expect(reasons('He is a n a r c i s s i s t, you know.')).not.toEqual([])
  expect(reasons('HE IS A NARCISSIST.')).toContain('diagnoses')
  expect(reasons('He is a nаrcissist.')).not.toEqual([])
})

test('nearly every sentence of the coach itself would pass', () => {
  const texts = realLibrary()
    .situations.slice(0, 12)
    .flatMap((s) => [...s.reflect, ...Object.values(s.ask).flat(), ...s.other_side])
  const whole = texts.filter((text) => !/[{[]/.test(text))
  expect(whole.length).toBeGreaterThan(150)
  const refused = whole.filter((text) => reasons(text, { given: givenOf([text, 'he she']) }).length > 0)
  expect(refused.length / whole.length).toBeLessThan(0.02)
})
