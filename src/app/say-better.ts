// "Say it better": a message or a pasted chat looked at on the device. Every text is screened first; nothing of it is
// kept, except where the person takes a version on.

import type { Library } from '#domain/library.ts'
import { parseChat } from '#domain/rewrite/chat/parse-chat.ts'
import { type ReadChat, readChat } from '#domain/rewrite/chat/read-chat.ts'
import type { Part } from '#domain/rewrite/rewrite-kinds.ts'
import { createRewriter, type Rewritten } from '#domain/rewrite/rewriter.ts'
import { screen } from '#domain/safety/screen.ts'

export interface MessageToSayBetter {
  text: string
  /** What it is about, told beside it. */
  about?: string
  /** What was missing, answered. */
  answers?: Partial<Record<Part, string>>
  /** In a chat, the name the person has there. */
  me?: string
  seed?: number
}

/** What is seen in it: one message, or a chat of several voices. */
export type SaidBetter = { kind: 'message'; message: Rewritten } | { kind: 'chat'; chat: ReadChat }

export function sayBetter(library: Library, { text, about, answers = {}, me, seed }: MessageToSayBetter): SaidBetter {
  const { signals } = library
  const rewriter = createRewriter(library)
  const chat = parseChat(text, library.rewrite)
  if (chat)
    return { kind: 'chat', chat: readChat(chat, { library, rewriter, me, ...(seed === undefined ? {} : { seed }) }) }
  const told = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  const message = rewriter.rewrite(screen(text, [], signals), {
    ...(about?.trim() ? { about: screen(about, [], signals) } : {}),
    answers: Object.fromEntries(told.map(([part, answer]) => [part, screen(answer, [], signals)])),
    ...(seed === undefined ? {} : { seed }),
  })
  return { kind: 'message', message }
}

export type WordsChecked = Pick<Rewritten, 'marks' | 'refused' | 'risk'>

/** What is sharp in words as they stand: for a version that was changed by hand. */
export function checkWords(library: Library, text: string): WordsChecked {
  return createRewriter(library).check(screen(text, [], library.signals))
}
