// The project's own files and who imports whom, for the tests that hold the architecture.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

const NOT_OURS = new Set(['node_modules', 'dist', 'data', '.git', 'coverage'])

/** Paths of all files of the project, from its folder, with forward slashes. */
export function allFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return folder === '' && NOT_OURS.has(entry.name) ? [] : allFiles(path)
    return entry.isFile() ? [path] : []
  })
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path))
}

export interface Import {
  from: string
  /** A file of the project, or the name as written for a package or a built-in. */
  to: string
  /** Erased when the program runs. */
  typeOnly: boolean
}

const STATEMENT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^']+)'/g
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g

/** Every import of a file, with paths resolved. */
export function importsOf(path: string): Import[] {
  const text = read(path).replace(/\/\*[\s\S]*?\*\//g, '')
  const named = [...text.matchAll(STATEMENT)].map((m) => ({ to: m[3]!, typeOnly: m[2] !== undefined }))
  const called = [...text.matchAll(CALL)].map((m) => ({ to: m[1]!, typeOnly: false }))
  return [...named, ...called].map(({ to, typeOnly }) => ({ from: path, to: resolve(path, to), typeOnly }))
}

function resolve(from: string, to: string): string {
  const bare = to.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return `src/${bare.slice(1)}`
  if (bare.startsWith('.')) return posix.join(dirname(from), bare)
  return bare
}

/** src/domain/hearing/hear.ts → domain */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

export const isTest = (path: string): boolean => /\.(test|contract|fixture)\.tsx?$|^tests\//.test(path)
