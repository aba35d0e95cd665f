// How well messages are said better, by a checker of its own: nothing invented, numbers and names as they were, attack of
// each version, what must be kept, the same when said again, civil messages left alone, and time.
// Usage: npx tsx evals/rewrite/measure.ts [--show=harsh|civil|typed|typed-unread] [folder with a tone.jsonl, whose harsh rows are counted too]

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Rewritten } from '#domain/rewrite/rewriter.ts'
import { createRewriter } from '#domain/rewrite/rewriter.ts'
import { screen } from '#domain/safety/screen.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { judgeAll } from '../tone/suite.ts'
import { findForeign, namesAndNumbers } from './foreign-words.ts'

interface Row {
  id: number | string
  text: string
  /** Words that must still be there in the direct or the gentle version. */
  keep?: string[]
}

const library = await openLibrary('en')
const rewriter = createRewriter(library)
const foreign = findForeign(library.rewrite)
const attackOf = (text: string) =>
  judgeAll([{ text, hostile: 0, kind: '', author: '' }], library.hearing.tone)[0]!.judged.attack
const rewritten = (text: string, seed = 1): Rewritten => rewriter.rewrite(screen(text, [], library.signals), { seed })
const share = (part: number, whole: number) =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`

const here = (name: string) => new URL(`${name}.jsonl`, import.meta.url)
const readRows = (file: URL | string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

interface Seen {
  row: Row
  made: Rewritten
  wrong: string[]
}

function check(row: Row): Seen {
  const made = rewritten(row.text)
  const wrong: string[] = []
  for (const [tone, version] of Object.entries(made.versions ?? {})) {
    const bare = version.replace(/\[[^\]]*\]/g, ' ')
    for (const word of foreign(bare, row.text)) wrong.push(`${tone} invents "${word}"`)
    for (const name of namesAndNumbers(bare))
      if (!namesAndNumbers(row.text).has(name)) wrong.push(`${tone} changes ${name}`)
    if (attackOf(version) >= 0.2) wrong.push(`${tone} attacks`)
    const again = rewritten(version)
    if (again.versions) wrong.push(`${tone} is changed again`)
  }
  return { row, made, wrong }
}

const keeps = ({ row, made }: Seen) => {
  const text = `${made.versions?.direct} ${made.versions?.gentle}`.toLowerCase().replaceAll('’', "'")
  return (row.keep ?? []).filter((word) => text.includes(word.toLowerCase()))
}
const isGap = (text: string | undefined) => text?.includes('[') ?? false

function report(name: string, rows: Row[]): Seen[] {
  const times: number[] = []
  const seen = rows.map((row) => {
    // The time of the processor, so that what else the machine does is not counted.
    const start = process.cpuUsage()
    rewritten(row.text)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
    return check(row)
  })
  const offered = seen.filter(({ made }) => made.versions)
  const kept = offered.reduce((sum, one) => sum + keeps(one).length, 0)
  const wanted = offered.reduce((sum, { row }) => sum + (row.keep?.length ?? 0), 0)
  const before = offered.map(({ row }) => attackOf(row.text))
  const after = offered.flatMap(({ made }) => Object.values(made.versions!).map(attackOf))
  const mean = (values: number[]) => (values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)).toFixed(3)
  times.sort((a, b) => a - b)
  console.log(`\n${name}: ${rows.length} messages`)
  console.log(
    `  versions for ${share(offered.length, rows.length)}, refused ${seen.filter(({ made }) => made.refused).length}`,
  )
  console.log(
    `  with a gap in place of what is missing: ${offered.filter(({ made }) => isGap(made.versions!.direct)).length}`,
  )
  for (const what of ['invents', 'changes', 'attacks', 'is changed again'])
    console.log(
      `  messages of which a version ${what}: ${offered.filter(({ wrong }) => wrong.some((w) => w.includes(what))).length}`,
    )
  if (wanted > 0) console.log(`  of what must be kept, kept: ${share(kept, wanted)}`)
  console.log(`  mean attack ${mean(before)} before, ${mean(after)} after`)
  console.log(
    `  processor time: half within ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms, 95% within ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
  )
  return seen
}

const args = process.argv.slice(2)
const shown = args.find((arg) => arg.startsWith('--show='))?.slice('--show='.length)
for (const name of ['harsh', 'civil', 'typed', 'typed-unread']) {
  const seen = report(name, readRows(here(name)))
  if (shown !== name) continue
  for (const { row, made, wrong } of seen) {
    console.log(`\n${row.id} ${row.text}${made.refused ? `\n   refused: ${made.refused.kind}` : ''}`)
    for (const [tone, version] of Object.entries(made.versions ?? {})) console.log(`   ${tone}: ${version}`)
    if (wrong.length > 0) console.log(`   WRONG ${wrong.join('; ')}`)
  }
}
const folder = args.find((arg) => !arg.startsWith('--'))
if (folder && existsSync(join(folder, 'tone.jsonl'))) {
  const rows = readRows(join(folder, 'tone.jsonl')) as unknown as (Row & { labels: { hostile: 0 | 1 | null } })[]
  report(
    'shared, hostile',
    rows.filter((row) => row.labels.hostile === 1),
  )
  report(
    'shared, civil',
    rows.filter((row) => row.labels.hostile === 0),
  )
}
