// The real library, for tests that must hold over what the coach truly hears, knows and says.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { HearingSchema, type HearingWords, type Library } from '#domain/library.ts'
import { compileLibrary } from './compile-library.ts'
import { loadContent } from './load-content.ts'
import { projectRoot } from './project-root.ts'

const CONTENT = join(projectRoot(import.meta.url), 'content')
let library: Library | undefined

/** Everything the coach knows in English, made once for a test file. */
export function realLibrary(): Library {
  library ??= compileLibrary(loadContent(CONTENT).content, 'en')
  return library
}

/** The English lexicons alone, for tests that need nothing else and should be quick. */
export function realHearing(): HearingWords {
  return HearingSchema.parse(parse(readFileSync(join(CONTENT, 'hearing/en.yaml'), 'utf8')))
}
