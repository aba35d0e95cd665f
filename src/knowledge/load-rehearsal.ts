// Reads what a rehearsal is made of: a folder for each stand-in, and the coach's words beside them.

import {
  RehearsalSchema,
  type RehearsalSet,
  type RehearsalWords,
  type StandInStructure,
  StandInStructureSchema,
  type StandInWords,
  StandInWordsSchema,
} from '#domain/rehearsal/rehearsal-schema.ts'
import type { Shelf } from './shelf.ts'

const LANG = '(?<lang>[a-z]{2}(?:-[A-Z]{2})?)'
const STAND_IN = /^rehearsal\/(?<id>[^/]+)\/stand-in\.yaml$/
const WORDS = new RegExp(`^rehearsal/(?<id>[^/]+)/${LANG}\\.yaml$`)
const COACH = new RegExp(`^rehearsal/coach\\.${LANG}\\.yaml$`)

/** What of it holds, by language where there are words. */
export interface RehearsalFolder {
  standIns: Record<string, StandInStructure>
  /** By id, then by language. */
  words: Record<string, Record<string, StandInWords>>
  coach: Record<string, RehearsalWords>
}

export function loadRehearsal(shelf: Shelf): RehearsalFolder {
  const found: RehearsalFolder = { standIns: {}, words: {}, coach: {} }
  for (const file of shelf.take(STAND_IN)) {
    const structure = shelf.proved(StandInStructureSchema, file)
    if (structure) found.standIns[file.name.id!] = structure
  }
  for (const file of shelf.take(WORDS)) {
    const words = shelf.proved(StandInWordsSchema, file)
    if (words) found.words[file.name.id!] = { ...found.words[file.name.id!], [file.name.lang!]: words }
  }
  for (const file of shelf.take(COACH)) {
    const coach = shelf.proved(RehearsalSchema, file)
    if (coach) found.coach[file.name.lang!] = coach
  }
  return found
}

/** The whole in one language; undefined where it has no words for it. */
export function compileRehearsal(
  { standIns, words, coach }: RehearsalFolder,
  language: string,
): RehearsalSet | undefined {
  const own = coach[language]
  if (!own) return undefined
  const all = Object.entries(standIns).flatMap(([id, structure]) => {
    const spoken = words[id]?.[language]
    return spoken ? [{ id, ...structure, ...spoken }] : []
  })
  return { ...own, standIns: all.sort((a, b) => a.order - b.order) }
}
