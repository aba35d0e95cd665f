// The real library, for tests that must hold over what the coach truly hears, knows and says.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Learnt, learn, readLearnt } from '#domain/hearing/situations/learn.ts'
import { HearingSchema, type HearingWords, type Library, type Moves, MovesSchema } from '#domain/library.ts'
import type { Prompts } from '#domain/plan/prompts-schema.ts'
import type { Practices } from '#domain/practice/practices.ts'
import type { RehearsalSet } from '#domain/rehearsal/rehearsal-schema.ts'
import type { OwnVoice } from '#domain/safety/review/own-voice.ts'
import type { ReviewSet } from '#domain/safety/review/review-schema.ts'
import { compileLibrary, voiceOf } from './compile-library.ts'
import { compilePractices } from './compile-practices.ts'
import type { Content } from './content.ts'
import { contentOnce } from './content-once.ts'
import { readTables } from './learnt-tables.ts'
import { projectRoot } from './project-root.ts'
import { layTogether } from './shelf.ts'

const ROOT = projectRoot(import.meta.url)
const CONTENT = join(ROOT, 'content')
let library: Library | undefined
let small: Library | undefined
let voice: OwnVoice | undefined
const raw = new Map<string, unknown>()
const learnt = new WeakMap<Library, Learnt>()

/** Everything the coach knows in English, made once for a test file. */
export function realLibrary(): Library {
  library ??= compileLibrary(realContent(), 'en')
  return library
}

/** What recognition learns of a library by words: read where it was learnt before, else learnt now, once for a library. */
export function learntOf(library: Library): Learnt {
  let known = learnt.get(library)
  if (!known) {
    const tables = readTables(library, ROOT)
    known = tables ? readLearnt(tables.words, library.hearing.people) : learn(library)
    learnt.set(library, known)
  }
  return known
}

const FEW = ['phones-at-the-table', 'jealousy', 'drifting-apart', 'something-good-happened']

/** The same with a few situations only, for tests that make many coaches. */
export function smallLibrary(): Library {
  const whole = realLibrary()
  small ??= { ...whole, situations: whole.situations.filter(({ id }) => FEW.includes(id)) }
  return small
}

/** What a language model may not say in English. */
export function realReview(): ReviewSet {
  return realContent().review.en!
}

/** How the coach itself speaks in English. */
export function realVoice(): OwnVoice {
  voice ??= voiceOf(realContent(), 'en')
  return voice
}

/** What a model is told in English. */
export function realPrompts(): Prompts {
  return realContent().prompts.en!
}

/** The stand-ins of a rehearsal, and the coach's words beside them, in English. */
export function realRehearsal(): RehearsalSet {
  return realPractices().rehearsal!
}

/** Everything that can be practised in English. */
export function realPractices(): Practices {
  return compilePractices(realContent(), 'en')
}

/** The English lexicons alone, for tests that need nothing else and should be quick. */
export function realHearing(): HearingWords {
  return HearingSchema.parse(english('hearing'))
}

/** How the coach speaks between situations, alone. */
export function realMoves(): Moves {
  return MovesSchema.parse(english('moves'))
}

function realContent(): Content {
  return contentOnce(CONTENT)
}

function english(below: string): unknown {
  const known = raw.get(below) ?? readEnglish(below)
  raw.set(below, known)
  return known
}

function readEnglish(below: string): unknown {
  const folder = join(CONTENT, below)
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\.)en(?:[/\\][^/\\]+)?\.yaml$/.test(name))
    .map((file) => ({ file, text: '', data: read(join(folder, file)) }))
  const clash = (file: string, message: string) => {
    throw new Error(`${file}: ${message}`)
  }
  return layTogether(parts, clash).data
}

function read(path: string): unknown {
  // Whether a key stands twice, the check of content says; to ask it here again takes seconds.
  return parse(readFileSync(path, 'utf8'), { uniqueKeys: false })
}
