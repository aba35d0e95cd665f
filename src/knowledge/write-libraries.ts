// Writes the compiled library of every whole language, for the program that runs in Node.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLibrary, compileUi, missingFor, wholeLanguages } from './compile-library.ts'
import { compilePractices } from './compile-practices.ts'
import { writeTables } from './learnt-tables.ts'
import { loadContent } from './load-content.ts'
import type { Problem } from './problem.ts'

/**
 * Compiles the project's content into `<out>/<language>.json`, its labels into `<language>.ui.json`, and what recognition
 * learns of it into tables beside them; returns what was written, left out, and wrong.
 */
export function writeLibraries(root: string, out: string): Written {
  const { content, problems } = loadContent(join(root, 'content'))
  const written = wholeLanguages(content)
  mkdirSync(out, { recursive: true })
  // Tables stay: they are made anew only where they no longer fit.
  for (const name of readdirSync(out))
    if (name.endsWith('.json') && !name.endsWith('.learnt.json')) rmSync(join(out, name))
  for (const language of written) {
    const library = compileLibrary(content, language)
    writeFileSync(join(out, `${language}.json`), JSON.stringify(library))
    writeFileSync(join(out, `${language}.practices.json`), JSON.stringify(compilePractices(content, language)))
    writeTables(library, { root, out })
    writeFileSync(join(out, `${language}.ui.json`), JSON.stringify(compileUi(content, language)))
  }
  const leftOut = Object.entries(content.languages)
    .filter(([language, { offered }]) => offered && !written.includes(language))
    .map(([language]) => ({ language, missing: missingFor(content, language) }))
  return { written, leftOut, problems }
}

export interface Written {
  written: string[]
  leftOut: { language: string; missing: string[] }[]
  problems: Problem[]
}
