import { expect, test } from 'vitest'
import type { ChatMessage, ChatRequest } from './chat-model.ts'
import { estimateTokens, fitToWindow } from './fit-to-window.ts'

const turns = (...texts: string[]): ChatMessage[] =>
  texts.map((text, at) => ({ role: at % 2 === 0 ? 'person' : 'coach', text }))
const request = (messages: ChatMessage[]): ChatRequest => ({ messages, maxTokens: 100 })
const PLAN: ChatMessage = { role: 'plan', text: 'p'.repeat(300) }

test('what fits is left as it is', () => {
  const asked = request([PLAN, ...turns('one', 'two', 'three')])
  expect(fitToWindow(asked, 4_096)).toBe(asked)
})

test('the oldest turns go first; plan and last message stay, and the order too', () => {
  const asked = request([PLAN, ...turns('a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300))])
  const { messages } = fitToWindow(asked, 100 + 3 * 108)
  expect(messages.map(({ text }) => text[0])).toEqual(['p', 'b', 'c'])
})

test('nothing older is kept behind a gap', () => {
  const asked = request([PLAN, ...turns('a', 'b'.repeat(3_000), 'c')])
  expect(fitToWindow(asked, 600).messages.map(({ text }) => text[0])).toEqual(['p', 'c'])
})

test('where plan and last message alone are too much it says so', () => {
  const asked = request([PLAN, ...turns('a'.repeat(3_000))])
  expect(() => fitToWindow(asked, 1_000)).toThrow(expect.objectContaining({ trouble: 'too-long' }))
})

test('the shape takes its room too', () => {
  const shape = { name: 'x', schema: { description: 'd'.repeat(300) } }
  const asked = request([PLAN, ...turns('a'.repeat(300), 'b')])
  expect(fitToWindow(asked, 360).messages).toHaveLength(3)
  expect(fitToWindow({ ...asked, shape }, 360).messages).toHaveLength(2)
})

test('letters of other scripts count one each', () => {
  expect(estimateTokens('我觉得很孤单')).toBe(6)
  expect(estimateTokens('I feel alone')).toBe(4)
  expect(estimateTokens('')).toBe(0)
})
