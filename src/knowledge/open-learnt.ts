// What recognition knows of a library, for a program that runs in Node: by words and, where vectors ship, by meaning.

import { type Learnt, readLearnt, readMeaning } from '#domain/hearing/situations/learn.ts'
import type { Library } from '#domain/library.ts'
import { tablesFor } from './learnt-tables.ts'
import { openVectors } from './open-vectors.ts'
import { projectRoot } from './project-root.ts'

/** Read where it was learnt before, else learnt now. */
export function openLearnt(library: Library): Learnt {
  const root = projectRoot(import.meta.url)
  const { words, meaning } = tablesFor(library, root)
  const byWords = readLearnt(words, library.hearing.people)
  const embed = meaning && openVectors(library.language, root)
  return meaning && embed ? readMeaning(byWords, { embed, table: meaning }) : byWords
}
