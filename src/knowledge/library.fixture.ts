// The real library, for tests that must hold over what the coach truly hears, knows and says.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { HearingSchema, type HearingWords, type Library, type Moves, MovesSchema } from '#domain/library.ts'
import type { Practices } from '#domain/practice/practices.ts'
import { compileLibrary } from './compile-library.ts'
import { compilePractices } from './compile-practices.ts'
import { loadContent } from './load-content.ts'
import { projectRoot } from './project-root.ts'
import { layTogether } from './shelf.ts'

const CONTENT = join(projectRoot(import.meta.url), 'content')
let library: Library | undefined

/** Everything the coach knows in English, made once for a test file. */
export function realLibrary(): Library {
  library ??= compileLibrary(loadContent(CONTENT).content, 'en')
  return library
}

/** The same with a few situations only, for tests that make many coaches: each learns them anew. */
export function smallLibrary(): Library {
  const few = ['phones-at-the-table', 'jealousy', 'drifting-apart', 'something-good-happened']
  const whole = realLibrary()
  return { ...whole, situations: whole.situations.filter(({ id }) => few.includes(id)) }
}

/** Everything that can be practised in English. */
export function realPractices(): Practices {
  return compilePractices(loadContent(CONTENT).content, 'en')
}

/** The English lexicons alone, for tests that need nothing else and should be quick. */
export function realHearing(): HearingWords {
  return HearingSchema.parse(readEnglish('hearing'))
}

/** How the coach speaks between situations, alone. */
export function realMoves(): Moves {
  return MovesSchema.parse(readEnglish('moves'))
}

function readEnglish(below: string): unknown {
  const folder = join(CONTENT, below)
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\.)en(?:[/\\][^/\\]+)?\.yaml$/.test(name))
    .map((file) => ({ file, text: '', data: parse(readFileSync(join(folder, file), 'utf8')) as unknown }))
  const clash = (file: string, message: string) => {
    throw new Error(`${file}: ${message}`)
  }
  return layTogether(parts, clash).data
}
