// amante check: proves content/ and says in plain lines what is wrong where. Takes paths below content/ to show only
// what concerns them.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHear } from '#domain/hearing/hear.ts'
import { readLearnt } from '#domain/hearing/situations/learn.ts'
import type { Library } from '#domain/library.ts'
import { pathsOf } from './check-practices.ts'
import { compileLibrary, missingFor } from './compile-library.ts'
import type { Content } from './content.ts'
import { findAgedHelplines } from './find-aged-helplines.ts'
import { findStaleSchemas, writeSchemas } from './json-schema.ts'
import { writeTables } from './learnt-tables.ts'
import { lintContent } from './lint/lint-content.ts'
import { loadContent } from './load-content.ts'
import { PRACTICE_KINDS, type PracticeKind } from './load-practices.ts'
import { measureRecognition, showRecognition } from './measure-recognition.ts'
import { playTalks } from './play-talks.ts'
import { type Problem, showProblem } from './problem.ts'
import { projectRoot } from './project-root.ts'
import { showAstray } from './show-astray.ts'
import { type Study, study } from './study.ts'
import { tryRehearsal } from './try-rehearsal.ts'
import { tryReview } from './try-review.ts'
import { trySignals } from './try-signals.ts'
import { tryTables } from './try-tables.ts'

/**
 * Checks the project's content/ (or `--content <folder>`); 0 when all of it holds, 1 when not. `--release` also asks when
 * telephone numbers were last checked; `--astray` names the lines that are not recognised; `--write-schemas` first writes content/schema.
 */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n`)
    return 2
  }
  const { folder, places, writes, release, astray } = asked
  if (writes) writeSchemas(folder)
  const { content, problems } = loadContent(folder)
  const spoken = Object.keys(content.languages).filter((language) => missingFor(content, language).length === 0)
  const libraries = spoken.map((language) => compileLibrary(content, language))
  const studies = isApart(places) ? [] : libraries.map(study)
  if (folder === ownContent()) keepTables(studies)
  // Told as soon as it is known: the rest takes as long again, and whoever waits for the tables need not.
  print(studies.flatMap((one) => figuresOf(one, { places, astray })))
  const aged = release ? findAgedHelplines(content.helplines, Date.now()) : []
  const found = [...problems, ...tryContent(content, { folder, libraries, studies }), ...aged]
  const shown = found.filter(({ file }) => concerns(file, places))
  print([...shown.map(showProblem), ...summary(content), countLine(shown.length)])
  return shown.length === 0 ? 0 : 1
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** How well the situations that are meant are recognised, or the lines of theirs that are not. */
function figuresOf(
  { library, fitted, held }: Study,
  asked: { places: string[]; astray?: boolean | undefined },
): string[] {
  const isMeant = (id: string) => concerns(`content/situations/${id}/`, asked.places)
  if (!library.situations.some(({ id }) => isMeant(id))) return []
  return asked.astray
    ? showAstray(library, fitted, isMeant)
    : showRecognition(measureRecognition(library, held).filter(({ id }) => isMeant(id)))
}

/** What was asked, or the sentence that says why it cannot be. */
function readArguments(args: string[]) {
  const options = {
    content: { type: 'string' },
    'write-schemas': { type: 'boolean' },
    release: { type: 'boolean' },
    astray: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const folder = values.content ?? ownContent()
    if (!existsSync(folder)) return `There is no folder ${folder}.`
    return {
      folder,
      places: positionals,
      writes: values['write-schemas'],
      release: values.release,
      astray: values.astray,
    }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. amante check takes places in content/, --content, --release, --astray and --write-schemas.`
  }
}

/** What was learnt for the check serves the tests and the next build too. */
function keepTables(studies: readonly Study[]): void {
  const root = projectRoot(import.meta.url)
  for (const { library, tables } of studies) writeTables(library, { root, out: join(root, 'dist/library'), tables })
}

function ownContent(): string {
  return join(projectRoot(import.meta.url), 'content')
}

/** What nobody says in a talk before it is opened: recognition learns nothing of it, and no sample talk changes with it. */
const APART = [...Object.values(PRACTICE_KINDS).map(({ folder }) => folder), 'rehearsal', 'helplines', 'ui']

/** True where only such places are asked for: then nothing is learnt and no talk is played, which takes long. */
function isApart(places: readonly string[]): boolean {
  const folders = places.map((place) => place.replace(/^content\//, '').split('/')[0] ?? '')
  return places.length > 0 && folders.every((folder) => APART.includes(folder))
}

interface Learnt {
  folder: string
  /** Those that can be spoken. */
  libraries: readonly Library[]
  studies: readonly Study[]
}

/** Everything that is wrong in content that loads, without printing it. */
function tryContent(content: Content, { folder, libraries, studies }: Learnt): Problem[] {
  return [
    ...findStaleSchemas(folder),
    ...lintContent(content, folder),
    ...Object.entries(content.signals).flatMap(([language, signals]) => trySignals(signals, language)),
    ...Object.entries(content.review).flatMap(([language, review]) =>
      content.signals[language] ? tryReview(review, content.signals[language].words, language) : [],
    ),
    ...studies.flatMap(tryTables),
    ...studies.flatMap((one) => tryTalks(content, one)),
    ...libraries.flatMap((library) => tryRehearsal(content, library)),
  ]
}

/** What the coach cannot even read, a pattern in hearing/ say, is a problem like any other. */
function tryTalks(content: Content, { library, tables }: Study): Problem[] {
  try {
    const learnt = readLearnt(tables.words, library.hearing.people)
    return playTalks(content, library, createHear(library, learnt))
  } catch (error) {
    const message = `the coach cannot be made from it: ${(error as Error).message}`
    return [{ file: `content/hearing/*.${library.language}.yaml`, message }]
  }
}

function concerns(file: string, places: string[]): boolean {
  if (places.length === 0) return true
  return places.some((place) => file.startsWith(`content/${place.replace(/^content\//, '')}`))
}

function summary(content: Content): string[] {
  return Object.keys(content.languages).map((language) => {
    const worded = content.situations.filter(({ words }) => words[language])
    const counts = [
      `${worded.length} situations`,
      `${worded.reduce((sum, { words }) => sum + (words[language]?.heard.length ?? 0), 0)} lines heard`,
      `${Object.values(content.moves[language] ?? {}).flat().length} texts in moves`,
      `${worded.reduce((sum, { talks }) => sum + (talks[language]?.length ?? 0), 0)} sample talks`,
      ...practiceCounts(content),
      `${Object.keys(content.rehearsal.standIns).length} stand-ins to rehearse with`,
      `${content.helplines.length} countries with help lines`,
      `${Object.keys(content.sources).length} sources`,
    ]
    return `${language}: ${counts.join(', ')}`
  })
}

/** How much there is of each kind that has something, and how many ways there are through the programmes. */
function practiceCounts(content: Content): string[] {
  const counts = Object.values(PRACTICE_KINDS).map(({ folder }, at) => {
    const kind = Object.keys(PRACTICE_KINDS)[at] as PracticeKind
    return { folder, count: content.practices[kind].length }
  })
  const paths = pathsOf(content).reduce((sum, one) => sum + one.paths, 0)
  return [
    ...counts.filter(({ count }) => count > 0).map(({ folder, count }) => `${count} ${folder}`),
    ...(paths > 0 ? [`${paths} paths through programmes, every one of which ends`] : []),
  ]
}

function countLine(count: number): string {
  return count === 0 ? 'content/ holds.' : `${count} ${count === 1 ? 'problem' : 'problems'}.`
}
