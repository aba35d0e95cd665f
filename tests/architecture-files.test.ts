// Holds what a reader of the folder relies on: small files, honest names, brands made in one place, no clock and no
// chance in the domain, no dead path in a page.

import { dirname, posix } from 'node:path'
import { expect, test } from 'vitest'
import { isAppPath } from '#server/app-paths.ts'
import { allFiles, exists, isTest, read } from './read-sources.ts'

const files = allFiles()
const code = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.endsWith('.d.ts'))
const NOT_READ = new Set(['package-lock.json', 'tests/architecture-files.test.ts'])
const texts = files.filter(
  (path) => /\.(ts|tsx|mjs|css|html|md|yaml|json)$|^\.ci\/|ignore$/.test(path) && !NOT_READ.has(path),
)
const LONGEST = 350

function findLines(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 100)}`] : [])),
  )
}

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = code
    .map((path) => ({ path, lines: read(path).split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
  expect(long).toEqual([])
})

test('names say what things are', () => {
  const named = code.filter((path) =>
    /(^|[/-])(utils?|helpers?|common|misc|managers?|new|v\d|stuff)([./-]|$)/.test(path),
  )
  expect(named).toEqual([])
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/
  expect(code.filter((path) => !kebab.test(posix.basename(path)))).toEqual([])
})

test('the domain knows no clock and no chance', () => {
  const domain = code.filter((path) => path.startsWith('src/domain/') && !isTest(path))
  expect(findLines(domain, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/)).toEqual([])
})

test('Screened, Sendable and Sealed are made in one place each', () => {
  const others = code.filter((path) => path.startsWith('src/') && !isTest(path))
  const screened = others.filter((path) => path !== 'src/domain/safety/screen.ts')
  expect(findLines(screened, /\bas (unknown as )?Screened\b/)).toEqual([])
  const sendable = others.filter((path) => path !== 'src/domain/plan/sendable.ts')
  expect(findLines(sendable, /\bas (unknown as )?Sendable\b/)).toEqual([])
  const sealed = others.filter((path) => !path.startsWith('src/vault/crypto/'))
  expect(findLines(sealed, /\bas (unknown as )?Sealed\b/)).toEqual([])
})

test('nothing names a place on the machine where it was written', () => {
  expect(findLines(texts, /(^|[\s"'`(=:])\/(work|root|tmp|home|Users)\//)).toEqual([])
})

test('nothing names the host of a package registry', () => {
  expect(findLines(texts, /\b(registry\.(npmjs|yarnpkg)|npm\.pkg\.github|files\.pythonhosted)\b/)).toEqual([])
})

test('every path named in a page is there', () => {
  const dead = files
    .filter((path) => path.endsWith('.md'))
    .flatMap((page) =>
      pathsIn(read(page))
        .filter((path) => !leads(page, path))
        .map((path) => `${page}: ${path}`),
    )
  expect(dead).toEqual([])
})

test('the server answers at every address of the page', () => {
  const routes = files.filter((path) => path.startsWith('src/web/') && path.endsWith('.tsx')).map(read)
  const paths = routes.flatMap((text) => [...text.matchAll(/<Route\b[^>]*\bpath="([^"]+)"/g)].map((match) => match[1]!))
  expect(paths).toContain('/help')
  expect(paths.filter((path) => !isAppPath(path.replace(/:\w+/g, 'an-id')))).toEqual([])
})

const IN_TICKS = /`((?:src|content|docs|tests|scripts|bench|evals|bin|\.ci)\/[\w./-]+)`/g
const LINKED = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g

function pathsIn(text: string): string[] {
  return [...text.matchAll(IN_TICKS), ...text.matchAll(LINKED)].map((match) => match[1]!)
}

function leads(page: string, path: string): boolean {
  return exists(path) || exists(posix.join(dirname(page), path))
}
