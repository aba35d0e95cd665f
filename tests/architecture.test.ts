// Holds the imports against the table of ARCHITECTURE.md: arrows point down, and never round in a circle.

import { expect, test } from 'vitest'
import { allFiles, exists, type Import, importsOf, isTest, read, roomOf } from './read-sources.ts'

/** The vault's door, and the parts of it that a face picks for where it runs: never its cryptography or its keys. */
const VAULT_PARTS = [/^src\/vault\/[^/]+\.ts$/, /^src\/vault\/store\//, /^src\/vault\/keys\/[\w-]*device-key\.ts$/]

/** For each room: the rooms it may import, or files of them. */
const MAY_IMPORT: Record<string, RegExp[]> = {
  domain: [],
  wire: [],
  models: [],
  vault: [/^src\/(domain|wire)\//],
  app: [/^src\/(domain|vault|models)\//],
  knowledge: [/^src\/(domain|models)\//],
  server: [/^src\/(wire|models)\//],
  web: [/^src\/(app|domain|models)\//, ...VAULT_PARTS],
  terminal: [/^src\/(app|domain|models)\//, ...VAULT_PARTS, /^src\/knowledge\/open-(library|learnt)\.ts$/],
}

/** For each room: the packages and built-ins it may use; others may use any that are declared. */
const PACKAGES: Record<string, RegExp> = {
  domain: /^zod(\/mini)?$/,
  wire: /^zod(\/mini)?$/,
  models: /^eventsource-parser$/,
  app: /^zod(\/mini)?$/,
  knowledge: /^(node:.*|yaml|zod|vite)$/,
  server: /^(node:.*|hono(\/.*)?|@hono\/node-server(\/.*)?)$/,
}

/** Vault files named for a folder or its files are for the terminal; web/build runs while building. */
const WHERE_NODE_IS = /^src\/(server|knowledge|terminal|web\/build)\/|^src\/vault\/.*\b(folder|files)\b/

const sources = allFiles('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
const imports = sources.flatMap(importsOf)
const shipped = imports.filter(({ from }) => !isTest(from))
const show = ({ from, to }: Import) => `${from} → ${to}`

test('every room is in the table', () => {
  const rooms = new Set(sources.map(roomOf))
  expect([...rooms].filter((room) => !room || !MAY_IMPORT[room])).toEqual([])
})

test('every import of a project file leads to one', () => {
  const own = imports.filter(({ to }) => to.startsWith('src/'))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter(({ to }) => !exists(to)).map(show)).toEqual([])
})

test('rooms import only what stands below them', () => {
  const across = shipped.filter(({ from, to }) => to.startsWith('src/') && roomOf(from) !== roomOf(to))
  const refused = across.filter(({ from, to }) => !MAY_IMPORT[roomOf(from)!]?.some((allowed) => allowed.test(to)))
  expect(refused.map(show)).toEqual([])
})

test('nothing in src reaches outside of it', () => {
  const outside = shipped.filter(({ to }) => /^(\.\.|bin|scripts|tests|bench|evals|content)\//.test(to))
  expect(outside.map(show)).toEqual([])
})

test('each room keeps to its packages', () => {
  const refused = shipped.filter(({ from, to }) => {
    const allowed = PACKAGES[roomOf(from)!]
    return allowed && !to.startsWith('src/') && !allowed.test(to)
  })
  expect(refused.map(show)).toEqual([])
})

test('one importer of libsodium, and Node only where there is a Node', () => {
  const sodium = shipped.filter(({ from, to }) => to.startsWith('libsodium') && !from.startsWith('src/vault/crypto/'))
  expect(sodium.map(show)).toEqual([])
  const node = shipped.filter(({ to }) => to.startsWith('node:'))
  const misplaced = node.filter(({ from }) => !WHERE_NODE_IS.test(from))
  expect(misplaced.map(show)).toEqual([])
})

test('the engine of the page carries no zod but the small one', () => {
  const reached = new Set(['src/web/engine/engine.worker.ts'])
  for (const path of reached) {
    for (const { from, to, typeOnly } of shipped) if (from === path && !typeOnly && exists(to)) reached.add(to)
  }
  expect(reached.size).toBeGreaterThan(100)
  expect(shipped.filter(({ from, to, typeOnly }) => reached.has(from) && to === 'zod' && !typeOnly).map(show)).toEqual(
    [],
  )
})

test('in the page, words for a model elsewhere leave through the airlock alone', () => {
  const doors = ['src/web/engine/airlock.worker.ts', 'src/web/engine/page-outside.ts']
  const others = sources.filter((path) => path.startsWith('src/web/') && !isTest(path) && !doors.includes(path))
  expect(others.filter((path) => read(path).includes('thisWorld('))).toEqual([])
})

test('no import goes round in a circle', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly } of shipped) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  expect(findCircle(next)).toEqual([])
})

test('no barrels and no default exports', () => {
  const barrels = sources.filter((path) => /^export \* from/m.test(read(path)))
  expect(barrels).toEqual([])
  const passedOn = sources.filter((path) => {
    const code = read(path)
      .replace(/\/\/.*$/gm, '')
      .trim()
    return code !== '' && code.split('\n').every((line) => /^(export .* from .*|\s*)$/.test(line))
  })
  expect(passedOn).toEqual([])
  const byDefault = sources.filter((path) => !isTest(path) && /^export default/m.test(read(path)))
  expect(byDefault).toEqual([])
})

function findCircle(next: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const walk = (path: string, above: string[]): string[] => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path]
    if (done.has(path)) return []
    for (const to of next.get(path) ?? []) {
      const circle = walk(to, [...above, path])
      if (circle.length > 0) return circle
    }
    done.add(path)
    return []
  }
  for (const path of next.keys()) {
    const circle = walk(path, [])
    if (circle.length > 0) return circle
  }
  return []
}
