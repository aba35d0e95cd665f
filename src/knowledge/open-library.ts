// The library for a program that runs in Node: compiled beforehand where the program is built, else made from content/.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Library } from '#domain/library.ts'
import type { Practices } from '#domain/practice/practices.ts'
import type { Content } from './content.ts'
import { projectRoot } from './project-root.ts'

/** The library of one language. Throws with a plain sentence when the language is not whole. */
export function openLibrary(language: string): Promise<Library> {
  return openCompiled(`${language}.json`, ({ compileLibrary }, content) => compileLibrary(content, language))
}

/** Labels and notices of one language, by dotted key. */
export function openUi(language: string): Promise<Record<string, string>> {
  return openCompiled(`${language}.ui.json`, ({ compileUi }, content) => compileUi(content, language))
}

/** Everything that can be practised, in one language. */
export async function openPractices(language: string): Promise<Practices> {
  const { compilePractices } = await import('./compile-practices.ts')
  return openCompiled(`${language}.practices.json`, (_, content) => compilePractices(content, language))
}

type Compiler = typeof import('./compile-library.ts')

async function openCompiled<T>(file: string, compile: (compiler: Compiler, content: Content) => T): Promise<T> {
  const root = projectRoot(import.meta.url)
  const compiled = join(root, 'dist/library', file)
  const isBuilt = import.meta.url.startsWith(`${pathToFileURL(join(root, 'dist'))}/`)
  if (isBuilt && existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as T
  const [{ contentOnce }, compiler] = await Promise.all([import('./content-once.ts'), import('./compile-library.ts')])
  return compile(compiler, contentOnce(join(root, 'content')))
}
