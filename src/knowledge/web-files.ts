// The files that the page and its engine fetch, for one language: what they hold and how they are named.

import { createHash } from 'node:crypto'
import { catalogueOf } from '#domain/practice/catalogue.ts'
import type { Practices } from '#domain/practice/practices.ts'
import { compileLeash, compileLibrary, compileSafety } from './compile-library.ts'
import { compilePractices } from './compile-practices.ts'
import type { Content } from './content.ts'
import { tablesFor } from './learnt-tables.ts'
import { readVectors } from './open-vectors.ts'
import { splitLibrary } from './split-library.ts'

/** What a file is for: the first part of a library, the table of words, help, sources, what looks at messages, what a model is told and may not say, vectors and what was learnt of them; what can be practised, listed and then by kind; stand-ins to rehearse with. */
export const KINDS = [
  'library',
  'words',
  'safety',
  'sources',
  'workshop',
  'leash',
  'vectors',
  'meaning',
  'catalogue',
  'acts',
  'rituals',
  'decks',
  'checks',
  'prompts',
  'rehearsal',
] as const
export type Kind = (typeof KINDS)[number]

/** What lies in a folder with a file for each: the texts of situations, and programmes. */
export const FOLDERS = ['texts', 'programmes'] as const
export type Folder = (typeof FOLDERS)[number]

export interface WebFiles {
  /** Absent where a language has no vectors. */
  of: Partial<Record<Kind, string | Uint8Array>>
  /** By id. */
  in: Record<Folder, Record<string, string>>
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
  const practices = compilePractices(content, language)
  return {
    of: {
      library: JSON.stringify(first),
      words,
      safety: JSON.stringify(compileSafety(content, language)),
      sources: JSON.stringify(sources),
      workshop: JSON.stringify({ tone: library.hearing.tone, rewrite: library.rewrite }),
      ...leashOf(content, language),
      ...(vectors && meaning ? { vectors, meaning } : {}),
      ...filesOf(practices),
    },
    in: {
      texts: mapped(Object.entries(texts)),
      programmes: mapped(practices.programmes.map((programme) => [programme.id, programme])),
    },
  }
}

/** Absent where a language has no words for it: then no model can be connected. */
function leashOf(content: Content, language: string): { leash?: string } {
  const leash = compileLeash(content, language)
  return leash.prompts && leash.review ? { leash: JSON.stringify(leash) } : {}
}

/** What can be practised, by kind. A list of everything stands first: most pages need no more. */
function filesOf(all: Practices): Partial<Record<Kind, string>> {
  return {
    catalogue: JSON.stringify(catalogueOf(all)),
    acts: JSON.stringify(all.practices),
    rituals: JSON.stringify(all.rituals),
    decks: JSON.stringify(all.decks),
    checks: JSON.stringify(all.checks),
    prompts: JSON.stringify(all.prompts),
    ...(all.rehearsal ? { rehearsal: JSON.stringify(all.rehearsal) } : {}),
  }
}

function mapped(things: [id: string, thing: unknown][]): Record<string, string> {
  return Object.fromEntries(things.map(([id, thing]) => [id, JSON.stringify(thing)]))
}

/** A name that changes with what the file holds. */
export function fileName(kind: Kind, language: string, data: string | Uint8Array): string {
  return `assets/${kind}-${language}-${shortHash(data)}.${typeof data === 'string' ? 'json' : 'bin'}`
}

/** A folder whose name changes with any file in it. */
export function folderName(folder: Folder, language: string, files: Record<string, string>): string {
  return `assets/${folder}-${language}-${shortHash(JSON.stringify(files))}/`
}

function shortHash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url').slice(0, 8)
}
