// What the contract of chat models and the tests of single providers start from.

import type { ServerResponse } from 'node:http'
import { expect } from 'vitest'
import type { ChatModel, ChatPiece, ChatRequest } from './chat-model.ts'
import { type Answer, beginEvents, heldClock, openLoopback, sendApart } from './loopback.fixture.ts'
import type { Outside } from './outside.ts'
import type { Patience } from './reply/patience.ts'

export interface ModelUnderTest {
  /** Makes the model with the key `KEY` where it takes one. */
  open(address: string, outside: Outside, patience: Patience): ChatModel | Promise<ChatModel>
  /** Where it asks, after the server's address. */
  path: string
  /** True where somebody between passes the body on, and adds address and key. */
  passedOn?: boolean
  /** The bytes of an answer's beginning, of some words, of its end. */
  begin: string
  say(text: string): string
  end(why: Why): string
  /** The bytes of a trouble told inside the stream: too much to do. */
  overloaded: string
  /** A body for status 400 that says that the request is too long. */
  tooLong: string
}

export const KEY = 'sk-test-1234567890abcdef'
export const REQUEST: ChatRequest = {
  messages: [
    { role: 'plan', text: 'Put this into warm words: ask what happened then.' },
    { role: 'person', text: 'He went out. „Später“, he said – and 🚪.' },
  ],
  maxTokens: 60,
  temperature: 0.2,
}
export const PATIENCE: Patience = { first: 30_000, between: 15_000, whole: 90_000 }
export const SAID = ['What ', 'happened ', 'then – „später“ 🚪?']

export const never = new AbortController().signal

/** All pieces of an answer. */
export async function piecesOf(model: ChatModel, request = REQUEST, signal = never): Promise<ChatPiece[]> {
  const pieces: ChatPiece[] = []
  for await (const piece of model.stream(request, signal)) pieces.push(piece)
  return pieces
}

export function textOf(pieces: readonly ChatPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
}

export const trouble = (name: string) => expect.objectContaining({ name: 'ChatModelError', trouble: name })

export type Why = 'done' | 'length' | 'refused'

/** The pieces of one answer, as a server sends them. */
export function wholeAnswer(under: ModelUnderTest, why: Why = 'done'): string[] {
  return [under.begin, ...SAID.map(under.say), under.end(why)]
}

/** An answer that says everything. */
export function sayAll(under: ModelUnderTest): (response: ServerResponse) => Promise<void> {
  return async (response) => {
    beginEvents(response)
    await sendApart(response, wholeAnswer(under))
    response.end()
  }
}

/** A server that answers so, a clock that is held, and the model that asks there. */
export async function setUp(under: ModelUnderTest, answer: Answer) {
  const server = await openLoopback(answer)
  const clock = heldClock()
  return { server, clock, model: await under.open(server.address, clock, PATIENCE) }
}
