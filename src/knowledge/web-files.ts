// The files that the page and its engine fetch, for one language: what they hold and how they are named.

import { createHash } from 'node:crypto'
import { compileLeash, compileLibrary, compileSafety } from './compile-library.ts'
import { compilePractices } from './compile-practices.ts'
import type { Content } from './content.ts'
import { tablesFor } from './learnt-tables.ts'
import { readVectors } from './open-vectors.ts'
import { splitLibrary } from './split-library.ts'

/** What a file is for: the first part of a library, the table of words, help, sources, what looks at messages, what can be practised, what a model is told and may not say, vectors and what was learnt of them. */
export const KINDS = [
  'library',
  'words',
  'safety',
  'sources',
  'workshop',
  'practices',
  'leash',
  'vectors',
  'meaning',
] as const
export type Kind = (typeof KINDS)[number]

export interface WebFiles {
  /** Absent where a language has no vectors. */
  of: Partial<Record<Kind, string | Uint8Array>>
  /** The texts of each situation, by id. */
  texts: Record<string, string>
}

const made = new WeakMap<Content, Map<string, WebFiles>>()

/** All files of a whole language; made once for a content. */
export function webFiles(content: Content, language: string, root: string): WebFiles {
  const known = made.get(content) ?? new Map<string, WebFiles>()
  made.set(content, known)
  const files = known.get(language) ?? makeFiles(content, language, root)
  known.set(language, files)
  return files
}

function makeFiles(content: Content, language: string, root: string): WebFiles {
  const library = compileLibrary(content, language)
  const { first, texts, sources } = splitLibrary(library)
  const { words, meaning } = tablesFor(library, root)
  const vectors = readVectors(language, root)
  return {
    of: {
      library: JSON.stringify(first),
      words,
      safety: JSON.stringify(compileSafety(content, language)),
      sources: JSON.stringify(sources),
      workshop: JSON.stringify({ tone: library.hearing.tone, rewrite: library.rewrite }),
      practices: JSON.stringify(compilePractices(content, language)),
      ...leashOf(content, language),
      ...(vectors && meaning ? { vectors, meaning } : {}),
    },
    texts: Object.fromEntries(Object.entries(texts).map(([id, own]) => [id, JSON.stringify(own)])),
  }
}

/** Absent where a language has no words for it: then no model can be connected. */
function leashOf(content: Content, language: string): { leash?: string } {
  const leash = compileLeash(content, language)
  return leash.prompts && leash.review ? { leash: JSON.stringify(leash) } : {}
}

/** A name that changes with what the file holds. */
export function fileName(kind: Kind, language: string, data: string | Uint8Array): string {
  return `assets/${kind}-${language}-${shortHash(data)}.${typeof data === 'string' ? 'json' : 'bin'}`
}

/** A folder for the texts of all situations; its name changes with any of them. */
export function textsFolder(language: string, texts: WebFiles['texts']): string {
  return `assets/texts-${language}-${shortHash(JSON.stringify(texts))}/`
}

function shortHash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url').slice(0, 8)
}
