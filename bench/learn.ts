// npx tsx bench/learn.ts [library.json]: how long recognition takes to learn a library and to read back what it learnt, in
// time of one core, and what a browser fetches of the library. Without a file: the project's own library.

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { fitLibrary } from '#domain/hearing/situations/fitted.ts'
import { holdBack } from '#domain/hearing/situations/held-back.ts'
import { packFitted, readLearnt, readMeaning } from '#domain/hearing/situations/learn.ts'
import type { Library } from '#domain/library.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { openVectors } from '#knowledge/open-vectors.ts'
import { splitLibrary } from '#knowledge/split-library.ts'
import { kb, ms, printTable } from './print-table.ts'
import { ROOT } from './started-server.ts'

const [file] = process.argv.slice(2)
const library = file ? (JSON.parse(readFileSync(file, 'utf8')) as Library) : await openLibrary('en')
const embed = openVectors(library.language, ROOT)
const times: Record<string, number> = {}

const fitted = timed('learn words and vectors', () => fitLibrary(library, embed))
const held = timed('judge every line held back', () => holdBack(fitted))
const { words, meaning } = timed('how sure it may be, tables', () => packFitted(fitted, library, held))
const byWords = timed('read the table of words, first time', () => readLearnt(words, library.hearing.people))
if (embed && meaning) timed('read the table for vectors', () => readMeaning(byWords, { embed, table: meaning }))

const { first, texts, sources } = splitLibrary(library)
const sizes = { 'first part': [first], 'texts of situations': Object.values(texts), sources: [sources] }
const heard = library.situations.reduce((sum, one) => sum + one.heard.length, 0)
printTable(
  `${library.situations.length} situations, ${heard} lines heard`,
  Object.entries(times).map(([what, time]) => ({ what, figure: ms(time) })),
)
printTable('What a browser fetches, gzip', [
  ...Object.entries(sizes).map(([what, parts]) => ({
    what,
    figure: kb(sumOf(parts.map((part) => JSON.stringify(part)))),
  })),
  { what: 'table of words', figure: kb(sumOf([words])) },
  { what: 'table for vectors', figure: kb(sumOf(meaning ? [meaning] : [])) },
])

/** Runs work and notes how long a core was busy with it. */
function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  times[what] = (user + system) / 1000
  return made
}

function sumOf(parts: readonly (string | Uint8Array)[]): number {
  return parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0)
}
