// amante check: proves content/ and says in plain lines what is wrong where. Takes paths below content/ to show only
// what concerns them.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileLibrary, missingFor } from './compile-library.ts'
import type { Content } from './content.ts'
import { findAgedHelplines } from './find-aged-helplines.ts'
import { findStaleSchemas, writeSchemas } from './json-schema.ts'
import { lintContent } from './lint/lint-content.ts'
import { loadContent } from './load-content.ts'
import { playTalks } from './play-talks.ts'
import { type Problem, showProblem } from './problem.ts'
import { projectRoot } from './project-root.ts'
import { trySignals } from './try-signals.ts'

/**
 * Checks the project's content/ (or `--content <folder>`); 0 when all of it holds, 1 when not. `--release` also asks when
 * telephone numbers were last checked; `--write-schemas` first writes content/schema.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { content: { type: 'string' }, 'write-schemas': { type: 'boolean' }, release: { type: 'boolean' } },
  })
  const folder = values.content ?? join(projectRoot(import.meta.url), 'content')
  if (values['write-schemas']) writeSchemas(folder)
  const report = checkContent(folder)
  const aged = values.release ? findAgedHelplines(report.content.helplines, Date.now()) : []
  const shown = [...report.problems, ...aged].filter(({ file }) => concerns(file, positionals))
  const lines = [...shown.map(showProblem), ...summary(report.content), countLine(shown.length)]
  process.stdout.write(`${lines.join('\n')}\n`)
  return shown.length === 0 ? 0 : 1
}

export interface Report {
  content: Content
  problems: Problem[]
}

/** Everything that is wrong in a content folder, without printing it. */
export function checkContent(folder: string): Report {
  const { content, problems } = loadContent(folder)
  const coached = Object.keys(content.languages).filter((language) => missingFor(content, language).length === 0)
  return {
    content,
    problems: [
      ...problems,
      ...findStaleSchemas(folder),
      ...lintContent(content, folder),
      ...Object.entries(content.signals).flatMap(([language, signals]) => trySignals(signals, language)),
      ...coached.flatMap((language) => playTalks(content, compileLibrary(content, language))),
    ],
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
      `${content.helplines.length} countries with help lines`,
      `${Object.keys(content.sources).length} sources`,
    ]
    return `${language}: ${counts.join(', ')}`
  })
}

function countLine(count: number): string {
  return count === 0 ? 'content/ holds.' : `${count} ${count === 1 ? 'problem' : 'problems'}.`
}
