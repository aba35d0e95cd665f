import { describe, expect, test } from 'vitest'
import type { Reading } from '../hearing/reading.ts'
import { isGlad, isPlainNews } from './glad.ts'

const reading = (change: Partial<Reading>) =>
  ({ feelings: [], cues: [], intent: 'pour-out', blames: false, words: 12, ...change }) as unknown as Reading

describe('a talk about good news', () => {
  test('begins with plain joy in its first messages', () => {
    expect(isGlad(undefined, 1, reading({ feelings: ['happy'] }))).toBe(true)
    expect(isGlad(undefined, 4, reading({ feelings: ['happy'] }))).toBe(false)
    expect(isGlad(undefined, 1, reading({ feelings: ['loving'] }))).toBe(false)
    expect(isGlad(undefined, 1, reading({ feelings: ['happy', 'lonely'] }))).toBe(false)
    expect(isGlad(undefined, 1, reading({ feelings: ['happy'], words: 90 }))).toBe(false)
  })

  test('goes on until something sore is said, or something is asked for', () => {
    expect(isGlad(true, 5, reading({}))).toBe(true)
    expect(isGlad(true, 5, reading({ feelings: ['relieved', 'confused'] }))).toBe(true)
    expect(isGlad(true, 5, reading({ feelings: ['afraid'] }))).toBe(false)
    expect(isGlad(true, 5, reading({ blames: true }))).toBe(false)
    expect(isGlad(true, 5, reading({ intent: 'ask-advice' }))).toBe(false)
  })
})

test('a smile told of somebody in a quarrel is no good news', () => {
  expect(isGlad(undefined, 1, reading({ feelings: ['happy'] }), true)).toBe(false)
  expect(isGlad(undefined, 1, reading({ cues: ['joy'] }))).toBe(true)
  expect(isGlad(true, 3, reading({ cues: ['fear'] }))).toBe(false)
})

test('one line of plain joy is good news, whatever trouble it sounds like', () => {
  const news = reading({ feelings: ['excited'], cues: ['joy'], words: 4 })
  expect(isPlainNews(news)).toBe(true)
  expect(isGlad(undefined, 1, news, true)).toBe(true)
  expect(isPlainNews(reading({ feelings: ['excited', 'afraid'], cues: ['joy'], words: 8 }))).toBe(false)
  expect(isPlainNews(reading({ feelings: ['excited'], cues: ['joy', 'doubt'], words: 8 }))).toBe(false)
  expect(isPlainNews(reading({ feelings: ['excited'], cues: ['joy'], words: 40 }))).toBe(false)
})
