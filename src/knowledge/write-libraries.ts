// Writes the compiled library of every whole language, for the program that runs in Node.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLibrary, compileUi, missingFor, wholeLanguages } from './compile-library.ts'
import { loadContent } from './load-content.ts'
import type { Problem } from './problem.ts'

/** Compiles `content` into `<out>/<language>.json`, its labels into `<language>.ui.json`; returns what was written, left out, and wrong. */
export function writeLibraries(contentFolder: string, out: string): Written {
  const { content, problems } = loadContent(contentFolder)
  const written = wholeLanguages(content)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const language of written) {
    writeFileSync(join(out, `${language}.json`), JSON.stringify(compileLibrary(content, language)))
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
