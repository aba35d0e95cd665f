// The suites of messages, and the English tone as it lies in content/, for the measurements here.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { tokensOf } from '#domain/hearing/tokens.ts'
import { ToneSchema, type ToneWords } from '#domain/hearing/tone/tone-schema.ts'
import { createJudgeTone, type ToneJudged } from '#domain/hearing/tone.ts'
import type { ToneMarkKind } from '#domain/vocabulary.ts'
import { layTogether } from '#knowledge/shelf.ts'

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

const HEARING = new URL('../../content/hearing/', import.meta.url)

/** The English tone, laid together from its files and proved. */
export function englishTone(): ToneWords {
  const names = readdirSync(HEARING, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => /^tone.*\.en(\/.*)?\.yaml$/.test(name)).sort()
  const parts = files.map((file) => {
    const text = readFileSync(new URL(file, HEARING), 'utf8')
    return { file, text, data: parse(text) as unknown }
  })
  const whole = layTogether(parts, (file, message) => {
    throw new Error(`${file}: ${message}`)
  })
  return ToneSchema.parse((whole.data as { tone: unknown }).tone)
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
