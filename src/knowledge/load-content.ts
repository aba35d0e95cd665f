// Walks content/ and proves each file against its schema. Nothing is registered: what a file is follows from where it
// lies, and what is wrong is collected.

import type { z } from 'zod'
import {
  AnswersSchema,
  HearingSchema,
  LanguagesSchema,
  LeadsSchema,
  MovesSchema,
  ResponsesSchema,
  RewriteSchema,
  SampleTalksSchema,
  SignalsSchema,
  SituationStructureSchema,
  SituationWordsSchema,
  SourcesSchema,
} from '#domain/library.ts'
import { PromptsSchema } from '#domain/plan/prompts-schema.ts'
import { PlansSchema, PlansWordsSchema } from '#domain/safety/plans.ts'
import { ReviewSchema } from '#domain/safety/review/review-schema.ts'
import { type Helpline, HelplineSchema } from '#domain/safety/safety-pages.ts'
import { checkPractices } from './check-practices.ts'
import { type Content, PagesSchema, type SituationFolder, UiSchema } from './content.ts'
import { findBrokenLinks } from './find-broken-links.ts'
import { loadPractices } from './load-practices.ts'
import { loadRehearsal } from './load-rehearsal.ts'
import type { Problem } from './problem.ts'
import { layTogether, openShelf, type Shelf, type Taken } from './shelf.ts'

const LANG = '(?<lang>[a-z]{2}(?:-[A-Z]{2})?)'
const HEARING = new RegExp(`^hearing/(?:[^/]*\\.)?${LANG}(?:/[^/]*)?\\.yaml$`)
const REWRITE = new RegExp(`^rewrite/(?:[^/]*\\.)?${LANG}\\.yaml$`)
const MOVES = new RegExp(`^moves/[^/]*\\.${LANG}\\.yaml$`)
const SIGNALS = new RegExp(`^safety/signals/[^/]*\\.${LANG}\\.yaml$`)
const REVIEW = new RegExp(`^safety/review/[^/]*\\.${LANG}\\.yaml$`)
const PROMPTS = new RegExp(`^prompts/${LANG}\\.yaml$`)
const ANSWERS = new RegExp(`^safety/answers\\.${LANG}\\.yaml$`)
const RESPONSES = new RegExp(`^safety/responses\\.${LANG}\\.yaml$`)
const PAGES = new RegExp(`^safety/${LANG}\\.yaml$`)
const PLANS = /^safety\/plans\.yaml$/
const PLAN_WORDS = new RegExp(`^safety/plans\\.${LANG}\\.yaml$`)
const UI = new RegExp(`^ui/(?:[^/]*\\.)?${LANG}\\.yaml$`)
const SITUATION = /^situations\/(?<id>[^/]+)\/situation\.yaml$/
const WORDS = new RegExp(`^situations/(?<id>[^/]+)/${LANG}\\.yaml$`)
const TALKS = new RegExp(`^situations/(?<id>[^/]+)/${LANG}\\.talks\\.yaml$`)
const HELPLINES = /^helplines\/(?<country>[A-Za-z]{2})\.yaml$/

/** Reads and proves a content folder; `problems` holds whatever was wrong, in order of file. */
export function loadContent(root: string): { content: Content; problems: Problem[] } {
  const shelf = openShelf(root)
  const [plans] = shelf.take(PLANS).map((file) => shelf.proved(PlansSchema, file))
  const [leads] = shelf.take(/^leads\.yaml$/).map((file) => shelf.proved(LeadsSchema, file))
  const content: Content = {
    languages: single(shelf, 'languages.yaml', LanguagesSchema) ?? {},
    sources: single(shelf, 'sources.yaml', SourcesSchema) ?? {},
    situations: loadSituations(shelf),
    leads: leads ?? [],
    hearing: byLanguage(shelf, HEARING, HearingSchema),
    moves: byLanguage(shelf, MOVES, MovesSchema),
    rewrite: byLanguage(shelf, REWRITE, RewriteSchema),
    signals: byLanguage(shelf, SIGNALS, SignalsSchema),
    review: byLanguage(shelf, REVIEW, ReviewSchema),
    prompts: byLanguage(shelf, PROMPTS, PromptsSchema),
    answers: byLanguage(shelf, ANSWERS, AnswersSchema),
    responses: byLanguage(shelf, RESPONSES, ResponsesSchema),
    pages: byLanguage(shelf, PAGES, PagesSchema),
    ...(plans ? { plans } : {}),
    planWords: byLanguage(shelf, PLAN_WORDS, PlansWordsSchema),
    ui: byLanguage(shelf, UI, UiSchema),
    practices: loadPractices(shelf),
    rehearsal: loadRehearsal(shelf),
    helplines: loadHelplines(shelf),
    files: shelf.all(),
  }
  for (const file of shelf.left()) shelf.note(file.file, 'nothing reads a file of this name here')
  const problems = [...shelf.problems, ...findBrokenLinks(content), ...checkPractices(content)]
  return { content, problems: problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) }
}

function single<S extends z.ZodType>(shelf: Shelf, name: string, schema: S): z.output<S> | undefined {
  const [file] = shelf.take(new RegExp(`^${name.replace('.', '\\.')}$`))
  if (file) return shelf.proved(schema, file)
  shelf.note(`content/${name}`, 'missing')
  return undefined
}

function byLanguage<S extends z.ZodType>(shelf: Shelf, pattern: RegExp, schema: S): Record<string, z.output<S>> {
  const found: Record<string, z.output<S>> = {}
  for (const [lang, files] of groupBy(shelf.take(pattern), 'lang')) {
    const value = shelf.proved(schema, layTogether(files, shelf.note))
    if (value !== undefined) found[lang] = value
  }
  return found
}

function loadSituations(shelf: Shelf): SituationFolder[] {
  const folders = new Map<string, SituationFolder>()
  const open = (id: string): SituationFolder => {
    const folder = folders.get(id) ?? { id, words: {}, talks: {} }
    folders.set(id, folder)
    return folder
  }
  for (const file of shelf.take(SITUATION)) {
    const structure = shelf.proved(SituationStructureSchema, file)
    const folder = open(file.name.id!)
    if (structure) folder.structure = structure
  }
  for (const file of shelf.take(WORDS)) {
    const words = shelf.proved(SituationWordsSchema, file)
    const folder = open(file.name.id!)
    if (words) folder.words[file.name.lang!] = words
  }
  for (const file of shelf.take(TALKS)) {
    const talks = shelf.proved(SampleTalksSchema, file)
    const folder = open(file.name.id!)
    if (talks) folder.talks[file.name.lang!] = talks
  }
  return [...folders.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function loadHelplines(shelf: Shelf): Helpline[] {
  return shelf.take(HELPLINES).flatMap((file) => {
    const helpline = shelf.proved(HelplineSchema, file)
    return helpline ? [{ ...helpline, country: file.name.country!.toUpperCase() }] : []
  })
}

function groupBy(files: Taken[], part: string): Map<string, Taken[]> {
  const groups = new Map<string, Taken[]>()
  for (const file of files) {
    const key = file.name[part] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return groups
}
