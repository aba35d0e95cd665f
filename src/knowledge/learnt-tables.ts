// What recognition learns of a library, kept beside the compiled one: learning takes seconds, reading does not. A table is
// used only for the very lines, learner and vectors it was made from; else all is learnt anew.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitLibrary } from '#domain/hearing/situations/fitted.ts'
import { packFitted, type Tables } from '#domain/hearing/situations/learn.ts'
import { collectLines, hashOfLines } from '#domain/hearing/situations/lines.ts'
import type { Library } from '#domain/library.ts'
import { openVectors, readVectors } from './open-vectors.ts'

/** The tables for a library: those that lie in `<root>/dist/library` where they fit, else made now. */
export function tablesFor(library: Library, root: string): Tables {
  return readTables(library, root) ?? makeTables(library, root)
}

/** Writes the tables for a library into `out`: those given, or those that `tablesFor` finds or makes. */
export function writeTables(library: Library, { root, out, tables = tablesFor(library, root) }: Writing): void {
  const { words, meaning } = tables
  const { language } = library
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, `${language}.words.bin`), words)
  if (meaning) writeFileSync(join(out, `${language}.meaning.bin`), meaning)
  writeFileSync(join(out, `${language}.learnt.json`), JSON.stringify(originOf(library, root)))
}

interface Writing {
  root: string
  out: string
  tables?: Tables
}

function makeTables(library: Library, root: string): Tables {
  return packFitted(fitLibrary(library, openVectors(library.language, root)), library)
}

/** The tables that lie in `<root>/dist/library`, where they were made from just this library. */
export function readTables(library: Library, root: string): Tables | undefined {
  const place = (ending: string) => join(root, 'dist/library', `${library.language}.${ending}`)
  if (!existsSync(place('learnt.json')) || !existsSync(place('words.bin'))) return undefined
  const then = JSON.parse(readFileSync(place('learnt.json'), 'utf8')) as Origin
  const now = originOf(library, root)
  // Installed without its sources, the learner cannot have changed.
  if (then.taught !== now.taught || (now.learner && then.learner !== now.learner)) return undefined
  const meaning = existsSync(place('meaning.bin')) ? readFileSync(place('meaning.bin')) : undefined
  return { words: readFileSync(place('words.bin')), ...(meaning ? { meaning } : {}) }
}

/** Hashes of everything that a table depends on. */
interface Origin {
  /** The lines, whom they call partner, and the vectors. */
  taught: string
  /** The sources of the learner; empty where the program is installed without them. */
  learner: string
}

function originOf(library: Library, root: string): Origin {
  const taught = createHash('sha256').update(hashOfLines(collectLines(library)))
  taught.update(JSON.stringify(library.hearing.people)).update(readVectors(library.language, root) ?? '')
  const learner = createHash('sha256')
  const sources = learnerSources(root)
  for (const source of sources) learner.update(readFileSync(source))
  return { taught: taught.digest('base64url'), learner: sources.length > 0 ? learner.digest('base64url') : '' }
}

function learnerSources(root: string): string[] {
  const folder = join(root, 'src/domain/hearing/situations')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'))
  return names.sort().map((name) => join(folder, name))
}
