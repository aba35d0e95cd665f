import { describe, expect, test } from 'vitest'
import { realHearing, realMoves } from '#knowledge/library.fixture.ts'
import { createHearIntent } from './intent.ts'
import { tokensOf } from './tokens.ts'

const hearing = realHearing()
const hearIntent = createHearIntent(hearing)
const intent = (text: string) => hearIntent(text, tokensOf(text))

test('every whole phrase is heard as its own intent', () => {
  const wrong = Object.entries(hearing.intents).flatMap(([id, { whole }]) =>
    whole.flatMap((phrase) =>
      [phrase, `${phrase.toUpperCase()}!`, ` ${phrase}. `, phrase.replaceAll("'", '’')]
        .filter((text) => intent(text) !== id)
        .map((text) => `${text}: ${intent(text)}, not ${id}`),
    ),
  )
  expect(wrong).toEqual([])
})

test('every phrase within is heard as its own intent, or as one that goes before it', () => {
  const wrong = Object.entries(hearing.intents).flatMap(([id, { within }]) =>
    within.filter((phrase) => intent(`well, ${phrase}?`) === 'pour-out').map((phrase) => `${phrase}: not ${id}`),
  )
  expect(wrong).toEqual([])
})

test('every quick reply is understood as it is meant', () => {
  const meant: Record<string, string[]> = {
    'quick-heard': ['agree', 'misunderstood', 'ask-advice'],
    'quick-permission': ['agree', 'refuse'],
    'quick-offer-try': ['agree', 'another', 'refuse'],
    'quick-offer-say': ['agree', 'another', 'refuse'],
    'quick-when': ['pour-out', 'pour-out', 'pour-out'],
    'quick-check': ['agree', 'refuse'],
    'quick-joy': ['ask-advice', 'goodbye'],
    'quick-after': ['change-topic', 'goodbye'],
  }
  const moves = realMoves()
  expect(Object.fromEntries(Object.keys(meant).map((key) => [key, moves[key]?.map(intent)]))).toEqual(meant)
})

describe('short messages', () => {
  test.each([
    ['yes, every evening', 'agree'],
    ['no, only on weekends', 'refuse'],
    ["I don't know really", 'unsure'],
    ['not sure, maybe', 'unsure'],
    ['ok thanks', 'thanks'],
    ["maybe he's tired", 'pour-out'],
    ['right before dinner', 'pour-out'],
    ['true love hurts', 'pour-out'],
    ['later that night', 'pour-out'],
    ['sure he does', 'pour-out'],
    ['help me', 'ask-advice'],
    ['hello', 'greet'],
    ['tomorrow', 'pour-out'],
    ['', 'pour-out'],
  ])('%s', (text, expected) => {
    expect(intent(text)).toBe(expected)
  })
})

describe('longer messages', () => {
  test.each([
    ['My wife found my messages and now she wants to leave. What should I do?', 'ask-advice'],
    ['How do I tell my boyfriend that I want to move out?', 'say-better'],
    ['I have had a long day with him again. I just want to vent, no advice please, nothing.', 'refuse'],
    ["We've tried that for years. He just goes quiet, and the children notice it every time.", 'pour-out'],
    ['We did couples therapy last year and he still lies about where the money goes.', 'pour-out'],
    ['we tried couples counselling', 'pour-out'],
    ['he refuses to go to therapy', 'pour-out'],
    ['Should we see a counsellor?', 'human-help'],
    ['I want us to try couples therapy', 'human-help'],
    ["That's not it. It's that he told his mother before he told me, and she told everybody.", 'misunderstood'],
    ["Yesterday we argued for an hour and then he said you don't understand me and left.", 'pour-out'],
    ["She keeps telling me stop asking me questions and then she wonders why we don't talk any more.", 'pour-out'],
    ['too many questions', 'stop'],
    ['can we talk about something else', 'change-topic'],
    ['who can read this? I am worried that he finds it on my phone one day', 'about-privacy'],
    ['are you a real person?', 'about-amante'],
    [
      'He thanked me and said goodbye and I stood there with the thanks in my hand like a fool, thank you for listening',
      'pour-out',
    ],
  ])('%s', (text, expected) => {
    expect(intent(text)).toBe(expected)
  })
})
