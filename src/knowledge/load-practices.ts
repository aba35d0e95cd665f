// Reads what can be practised: one folder for each thing, its structure in a file named for its kind, its words in one
// file per language.

import type { z } from 'zod'
import {
  CheckStructureSchema,
  CheckWordsSchema,
  DeckStructureSchema,
  DeckWordsSchema,
  PracticeStructureSchema,
  PracticeWordsSchema,
  PromptsStructureSchema,
  PromptsWordsSchema,
  RitualStructureSchema,
  RitualWordsSchema,
} from '#domain/practice/practice-schemas.ts'
import { ProgrammeStructureSchema, ProgrammeWordsSchema } from '#domain/practice/programme-schema.ts'
import type { Shelf } from './shelf.ts'

/** Each kind: the folder its things lie in, the name of their structure's file, and what both files must look like. */
export const PRACTICE_KINDS = {
  practice: { folder: 'practices', structure: PracticeStructureSchema, words: PracticeWordsSchema },
  programme: { folder: 'programmes', structure: ProgrammeStructureSchema, words: ProgrammeWordsSchema },
  ritual: { folder: 'rituals', structure: RitualStructureSchema, words: RitualWordsSchema },
  deck: { folder: 'decks', structure: DeckStructureSchema, words: DeckWordsSchema },
  check: { folder: 'checks', structure: CheckStructureSchema, words: CheckWordsSchema },
  prompts: { folder: 'journal', structure: PromptsStructureSchema, words: PromptsWordsSchema },
} as const

export type PracticeKind = keyof typeof PRACTICE_KINDS
type StructureOf<K extends PracticeKind> = z.output<(typeof PRACTICE_KINDS)[K]['structure']>
type WordsOf<K extends PracticeKind> = z.output<(typeof PRACTICE_KINDS)[K]['words']>

/** One thing of a kind, with the parts of it that hold. */
export interface PracticeFolder<K extends PracticeKind> {
  id: string
  structure?: StructureOf<K>
  words: Record<string, WordsOf<K>>
}

export type PracticeFolders = { [K in PracticeKind]: PracticeFolder<K>[] }

export function loadPractices(shelf: Shelf): PracticeFolders {
  const kinds = Object.keys(PRACTICE_KINDS) as PracticeKind[]
  return Object.fromEntries(kinds.map((kind) => [kind, loadKind(shelf, kind)])) as unknown as PracticeFolders
}

function loadKind<K extends PracticeKind>(shelf: Shelf, kind: K): PracticeFolder<K>[] {
  const { folder, structure, words } = PRACTICE_KINDS[kind]
  const found = new Map<string, PracticeFolder<K>>()
  const open = (id: string): PracticeFolder<K> => {
    const one = found.get(id) ?? { id, words: {} }
    found.set(id, one)
    return one
  }
  for (const file of shelf.take(new RegExp(`^${folder}/(?<id>[^/]+)/${kind}\\.yaml$`))) {
    const value = shelf.proved(structure, file)
    const one = open(file.name.id!)
    if (value) one.structure = value as StructureOf<K>
  }
  for (const file of shelf.take(new RegExp(`^${folder}/(?<id>[^/]+)/(?<lang>[a-z]{2}(?:-[A-Z]{2})?)\\.yaml$`))) {
    const value = shelf.proved(words, file)
    const one = open(file.name.id!)
    if (value) one.words[file.name.lang!] = value as WordsOf<K>
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
