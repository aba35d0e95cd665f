// The suites of messages, and the English tone as it lies in content/, for the measurements here.

import { readFileSync } from 'node:fs'
import { loadContent } from '#knowledge/load-content.ts'
import { createJudgeTone, type ToneJudged } from '#domain/hearing/tone.ts'
import type { ToneWords } from '#domain/hearing/tone/tone-schema.ts'
import { tokensOf } from '#domain/hearing/tokens.ts'
import type { ToneMarkKind } from '#domain/vocabulary.ts'

/** One message with what a reader of it would say. */
export interface Message {
  text: string
  hostile: 0 | 1
  kind: string
  author: string
  /** The words that land as an attack, where somebody has underlined them. */
  marks?: { kind: ToneMarkKind; words: string }[]
}

export interface Judged extends Message {
  judged: ToneJudged
}

/** Content may be broken elsewhere while a language's hearing is sound. */
export function englishTone(): ToneWords {
  const { content, problems } = loadContent(new URL('../../content', import.meta.url).pathname)
  const tone = content.hearing.en?.tone
  if (!tone) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return tone
}

export function readSuite(name: string): Message[] {
  return readLines(new URL(`${name}.jsonl`, import.meta.url)) as Message[]
}

/** The lines of a JSONL file, parsed. */
export function readLines(file: URL | string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown)
}

export function judgeAll(messages: Message[], tone: ToneWords): Judged[] {
  const judge = createJudgeTone(tone)
  return messages.map((message) => ({ ...message, judged: judge(message.text, tokensOf(message.text)) }))
}
