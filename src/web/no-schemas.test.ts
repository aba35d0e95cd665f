// The page checks no content: what it needs of a schema is its type. A schema brought along would weigh more than the page.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const ROOMS = {
  '#app/': join(here, '../app/'),
  '#domain/': join(here, '../domain/'),
  '#models/': join(here, '../models/'),
  '#vault/': join(here, '../vault/'),
}

test('no page brings a schema along', () => {
  const files = [...filesFrom(join(here, 'main.tsx'))]
  expect(files.length).toBeGreaterThan(120)
  expect(files.filter((file) => /from 'zod'/.test(readFileSync(file, 'utf8')))).toEqual([])
})

/** A file and everything it brings, at once or later; types come to nothing. */
function filesFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8').replace(/^import type [^']*'[^']*'$/gm, '')
  for (const [, path] of text.matchAll(/(?:from |import\()'([^']+\.tsx?)'/g)) filesFrom(placeOf(path!, file), seen)
  return seen
}

function placeOf(path: string, from: string): string {
  const room = Object.entries(ROOMS).find(([start]) => path.startsWith(start))
  return room ? room[1] + path.slice(room[0].length) : join(dirname(from), path)
}
