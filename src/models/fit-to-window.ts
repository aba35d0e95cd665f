// What a model can hold is finite, and some servers cut off the beginning without a word: there the plan stands. So the
// oldest turns are left out here, where it can be seen.

import { type ChatMessage, ChatModelError, type ChatRequest } from './chat-model.ts'

/** Tokens around each message that mark whose it is. */
const FRAME = 8
/** Letters of a token in text of Latin letters; on the safe side of what tokenizers give for English. */
const LETTERS = 3

/** About how many tokens a text is, rather too many than too few. */
export function estimateTokens(text: string): number {
  let plain = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x250) plain++
  return Math.ceil(plain / LETTERS) + (text.length - plain)
}

/**
 * The request without its oldest turns, so that it and its answer fit in `window` tokens. The plan is never left out, nor
 * the last message. Throws `too-long` where these alone do not fit.
 */
export function fitToWindow(request: ChatRequest, window: number): ChatRequest {
  const cost = ({ text }: ChatMessage) => estimateTokens(text) + FRAME
  const { messages, maxTokens, shape } = request
  const last = messages.length - 1
  const kept = messages.map(({ role }, at) => role === 'plan' || at === last)
  let room = window - maxTokens - (shape ? estimateTokens(JSON.stringify(shape.schema)) : 0)
  messages.forEach((message, at) => {
    if (kept[at]) room -= cost(message)
  })
  if (room < 0) throw new ChatModelError('too-long', 'the plan and the last message do not fit')
  for (let at = last - 1; at >= 0; at--) {
    if (kept[at]) continue
    room -= cost(messages[at]!)
    if (room < 0) break
    kept[at] = true
  }
  return kept.every(Boolean) ? request : { ...request, messages: messages.filter((_, at) => kept[at]) }
}
