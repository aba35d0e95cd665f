// How well tone is heard: for each suite the area under the curve, recall and false alarms at one half, by kind, and how
// the marks fit what was underlined. Usage: npx tsx evals/tone/measure.ts [folder with a tone.jsonl to measure on too]

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { englishTone, type Judged, judgeAll, type Message, readLines, readSuite } from './suite.ts'

const LIMIT = 0.5
const SUITES = ['train', 'tuning', 'held-out']

/** Rows of a shared set: { text, labels: { hostile: 0 | 1 | null, kind } }; those nobody could decide are left out. */
interface SharedRow {
  text: string
  source: string
  labels: { hostile: 0 | 1 | null; kind: string }
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`)
const isHit = (message: Judged) => message.judged.attack >= LIMIT

/** Probability that a hostile message scores above a civil one; a tie counts half. */
function areaUnderCurve(messages: Judged[]): number {
  const scores = (hostile: 0 | 1) => messages.filter((m) => m.hostile === hostile).map((m) => m.judged.attack)
  const [civil, hostile] = [scores(0), scores(1)]
  const wins = hostile.flatMap((h) => civil.map((c): number => (h > c ? 1 : h === c ? 0.5 : 0)))
  return wins.reduce((a, b) => a + b, 0) / wins.length
}

function printSuite(name: string, messages: Judged[]): void {
  const hostile = messages.filter((m) => m.hostile === 1)
  const civil = messages.filter((m) => m.hostile === 0)
  const hits = hostile.filter(isHit).length
  const alarms = civil.filter(isHit).length
  const bar = [...civil.map((m) => m.judged.attack)].sort((a, b) => b - a)[Math.floor(0.03 * civil.length)] ?? 0
  const reached = hostile.filter((m) => m.judged.attack > bar).length
  console.log(`\n${name}: ${hostile.length} hostile, ${civil.length} civil`)
  console.log(
    `  AUC ${areaUnderCurve(messages).toFixed(3)}   recall ${percent(hits, hostile.length)}   false alarms ${percent(alarms, civil.length)}   recall at 3% alarms ${percent(reached, hostile.length)}`,
  )
  for (const [kind, of] of byKind(messages)) {
    console.log(
      `  ${of[0]!.hostile ? 'hostile' : 'civil  '} ${kind.padEnd(18)} ${of.filter(isHit).length}/${of.length} over one half`,
    )
  }
  printMarks(messages)
}

function byKind(messages: Judged[]): [string, Judged[]][] {
  const kinds = new Map<string, Judged[]>()
  for (const m of messages) kinds.set(m.kind, [...(kinds.get(m.kind) ?? []), m])
  return [...kinds].sort((a, b) => b[1][0]!.hostile - a[1][0]!.hostile || a[0].localeCompare(b[0]))
}

/** Of what was underlined, how much a mark touches and how much one of the same kind; of the marks, how many fit. */
function printMarks(messages: Judged[]): void {
  const underlined = messages.filter((m) => m.marks)
  if (underlined.length === 0) return
  let [touched, sameKind, expected, fitting, made] = [0, 0, 0, 0, 0]
  for (const { text, marks, judged } of underlined) {
    const wanted = spans(text, marks!)
    for (const want of wanted) {
      const over = judged.marks.filter((mark) => mark.start < want.end && want.start < mark.end)
      expected++
      if (over.length > 0) touched++
      if (over.some((mark) => mark.kind === want.kind)) sameKind++
    }
    made += judged.marks.length
    fitting += judged.marks.filter((mark) => wanted.some((w) => mark.start < w.end && w.start < mark.end)).length
  }
  const clean = messages.filter((m) => m.hostile === 0)
  console.log(
    `  marks: ${percent(touched, expected)} of ${expected} underlined touched, ${percent(sameKind, expected)} with the same kind; ` +
      `${percent(fitting, made)} of ${made} marks fit; ${percent(clean.filter((m) => m.judged.marks.length === 0).length, clean.length)} of civil messages bear none`,
  )
}

function spans(text: string, marks: NonNullable<Message['marks']>) {
  let from = 0
  return marks.map(({ kind, words }) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { kind, start, end: from }
  })
}

function printMisses(messages: Judged[]): void {
  for (const { text, hostile, kind, judged } of messages.filter((m) => isHit(m) !== (m.hostile === 1))) {
    const marks = judged.marks
      .map((mark, i) => `${mark.kind} ${judged.found.marks[i]!.group}: ${text.slice(mark.start, mark.end)}`)
      .join('; ')
    console.log(`    ${hostile ? 'missed' : 'alarm '} ${kind} ${judged.attack.toFixed(2)} ${text} [${marks}]`)
  }
}

const tone = englishTone()
const args = process.argv.slice(2)
const shown = args.find((arg) => arg.startsWith('--misses='))?.slice('--misses='.length)
const folder = args.find((arg) => !arg.startsWith('--'))

for (const name of SUITES.filter((suite) => existsSync(new URL(`${suite}.jsonl`, import.meta.url)))) {
  const judged = judgeAll(readSuite(name), tone)
  printSuite(name, judged)
  if (shown === name) printMisses(judged)
}
if (folder) {
  const rows = (readLines(join(folder, 'tone.jsonl')) as SharedRow[]).filter((row) => row.labels.hostile !== null)
  const messages = rows.map(({ text, source, labels }) => ({
    text,
    hostile: labels.hostile as 0 | 1,
    kind: labels.kind,
    author: source,
  }))
  printSuite('shared', judgeAll(messages, tone))
}
