// The real library, for tests that must hold over what the coach truly knows and says.

import { join } from 'node:path'
import type { Library } from '#domain/library.ts'
import { compileLibrary } from './compile-library.ts'
import { loadContent } from './load-content.ts'
import { projectRoot } from './project-root.ts'

/** Made from content/ once for a test file. Fixed words for danger may be absent: nothing here depends on them. */
export function realLibrary(): Library {
  made ??= make()
  return made
}

let made: Library | undefined

function make(): Library {
  const { content } = loadContent(join(projectRoot(import.meta.url), 'content'))
  return compileLibrary({ ...content, responses: { en: {}, ...content.responses } }, 'en')
}
