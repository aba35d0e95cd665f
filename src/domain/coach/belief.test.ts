import { describe, expect, test } from 'vitest'
import { type Belief, believe, type Message, ruleOut, SURE, settleOn } from './belief.ts'

const nothing: Belief = { belief: {}, notThis: [] }
const message = (scores: Record<string, number>, change: Partial<Message> = {}): Message => ({
  situations: Object.entries(scores).map(([id, score]) => ({ id, score })),
  words: 20,
  tells: true,
  answers: false,
  turn: 1,
  ...change,
})
const held = believe(nothing, message({ phones: 0.9 }))

describe('what a talk is about', () => {
  test('is known from a clear message and not from a vague one', () => {
    expect(held.situation).toEqual({ id: 'phones', score: 0.9, turn: 1 })
    expect(believe(nothing, message({ phones: 0.4 })).situation).toBeUndefined()
  })

  test('gathers over several messages', () => {
    const once = believe(nothing, message({ phones: SURE * 0.7 }))
    expect(once.situation).toBeUndefined()
    expect(believe(once, message({ phones: SURE * 0.7 }, { turn: 2 })).situation?.id).toBe('phones')
  })

  test('is not settled late by one short line that nothing before it spoke of', () => {
    const line = { dates: 0.9 }
    expect(believe(nothing, message(line, { turn: 5, words: 9 })).situation).toBeUndefined()
    expect(believe(nothing, message(line, { turn: 5, words: 20 })).situation?.id).toBe('dates')
    const spoken = believe(nothing, message({ dates: 0.3 }, { turn: 1 }))
    expect(believe(spoken, message(line, { turn: 5, words: 9 })).situation?.id).toBe('dates')
  })

  test('does not change by a short word, whatever it sounds like', () => {
    const after = believe(held, message({ jealousy: 0.95 }, { words: 3, turn: 2 }))
    expect(after.situation?.id).toBe('phones')
  })

  test('does not change by a request or by an answer of usual length', () => {
    expect(believe(held, message({ jealousy: 0.95 }, { tells: false })).situation?.id).toBe('phones')
    expect(believe(held, message({ jealousy: 0.95 }, { answers: true })).situation?.id).toBe('phones')
    expect(believe(held, message({ jealousy: 0.95, phones: 0.5 })).situation?.id).toBe('phones')
  })

  test('changes with a story that is plainly another', () => {
    const after = believe(held, message({ jealousy: 0.9 }, { turn: 4 }))
    expect(after.situation).toEqual({ id: 'jealousy', score: 0.9, turn: 4 })
    expect(believe(held, message({ jealousy: 0.9 }, { answers: true, words: 60 })).situation?.id).toBe('jealousy')
  })

  test('is never again what the person said it is not', () => {
    const out = ruleOut(held, ['phones'])
    expect(out).toEqual({ belief: {}, notThis: ['phones'] })
    const after = believe(out, message({ phones: 1 }))
    expect(after.situation).toBeUndefined()
    expect(after.belief).toEqual({})
    expect(believe({ ...out, situation: { id: 'x', score: 1, turn: 1 } }, message({ phones: 1 })).situation?.id).toBe(
      'x',
    )
  })

  test('is what the person names, even after they ruled it out', () => {
    const named = settleOn(ruleOut(held, ['phones']), 'phones', 3)
    expect(named).toEqual({ belief: { phones: 1 }, notThis: [], situation: { id: 'phones', score: 1, turn: 3 } })
  })

  test('ruling one out leaves another in force', () => {
    expect(ruleOut(held, ['jealousy']).situation?.id).toBe('phones')
    expect(ruleOut(ruleOut(held, ['phones']), ['phones', 'jealousy']).notThis).toEqual(['phones', 'jealousy'])
  })
})
