import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readLearnt } from '#domain/hearing/situations/learn.ts'
import { tablesFor, writeTables } from './learnt-tables.ts'
import { realLibrary } from './library.fixture.ts'

const whole = realLibrary()
const library = { ...whole, situations: whole.situations.slice(0, 2) }

/** A project's folder with tables for the library, of which the one of words was given a mark. */
function projectWithTables(): { root: string; mark: Uint8Array } {
  const root = mkdtempSync(join(tmpdir(), 'amante-tables-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const out = join(root, 'dist/library')
  mkdirSync(out, { recursive: true })
  writeTables(library, { root, out })
  const file = join(out, 'en.words.bin')
  expect(readLearnt(readFileSync(file), library.hearing.people).situations).toEqual(library.situations.map((s) => s.id))
  const mark = Uint8Array.from([1, 2, 3])
  writeFileSync(file, mark)
  return { root, mark }
}

test('a table is read where it was made from just these lines', () => {
  const { root, mark } = projectWithTables()
  expect(Uint8Array.from(tablesFor(library, root).words)).toEqual(mark)
})

test('another line, another noun for a partner, another learner: all is learnt anew', () => {
  const { root, mark } = projectWithTables()
  const [first, ...others] = library.situations
  const line = { ...library, situations: [{ ...first!, heard: [...first!.heard, 'one more line'] }, ...others] }
  const people = {
    ...library.hearing.people,
    spouse: { ...Object.values(library.hearing.people)[0]!, heard: ['mate'] },
  }
  const noun = { ...library, hearing: { ...library.hearing, people } }
  expect(Uint8Array.from(tablesFor(line, root).words)).not.toEqual(mark)
  expect(Uint8Array.from(tablesFor(noun, root).words)).not.toEqual(mark)
  mkdirSync(join(root, 'src/domain/hearing/situations'), { recursive: true })
  writeFileSync(join(root, 'src/domain/hearing/situations/ridge.ts'), '// changed')
  expect(Uint8Array.from(tablesFor(library, root).words)).not.toEqual(mark)
})
