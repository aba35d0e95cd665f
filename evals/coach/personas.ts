// Plays every written person through the coach and prints a table of what a reader would count. Usage:
//   npx tsx evals/coach/personas.ts [NAME ...] [--show]
// exit code 1 when a hard rule is broken.

import { openLibrary } from '#knowledge/open-library.ts'
import { judgeTalk } from './judge-talk.ts'
import { playPersona, readPersonas } from './persona.ts'
import { openTalks, percentile, type Turn, transcript } from './talk.ts'

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const start = openTalks(await openLibrary('en'))
const results = readPersonas()
  .filter(({ id }) => names.length === 0 || names.includes(id))
  .map((persona, i) => {
    const turns = playPersona(persona, start(i + 1))
    return { persona, turns, judged: judgeTalk(turns), heard: heardIn(turns) }
  })

if (args.includes('--show'))
  for (const { persona, turns } of results) console.log(`\n=== ${persona.id}: ${persona.who}\n\n${transcript(turns)}`)

console.log(`\n${'person'.padEnd(18)} first three  held  own   ?/reply letters offers  heard as`)
for (const { persona, turns, judged, heard } of results) {
  const fits = [persona.is, ...persona.also]
  const mark = (is: boolean) => (is ? 'yes' : '-').padEnd(5)
  const held = turns.filter(({ why }) => why.heard.situation)
  const right = held.filter(({ why }) => fits.includes(why.heard.situation!)).length
  console.log(
    `${persona.id.padEnd(18)} ${mark(fits.includes(heard[0] ?? ''))} ${mark(heard.slice(0, 3).includes(persona.is))} ` +
      `${String(right).padStart(2)}/${String(held.length).padEnd(2)} ${share(judged.own, turns.length)}  ` +
      `${(judged.questions / turns.length).toFixed(1)}     ${String(mean(judged.lengths)).padStart(3)}     ` +
      `${turns.filter(({ offer }) => offer).length}       ${held.at(-1)?.why.heard.situation ?? '-'}`,
  )
  for (const breach of judged.breaches) console.log(`    ${breach}`)
}
summarise()
process.exitCode = results.some(({ judged }) => judged.breaches.length > 0) ? 1 : 0

/** What the first two messages together sound like, best first; the talk's own situation stands before the rest. */
function heardIn(turns: readonly Turn[]): string[] {
  const scores = new Map<string, number>()
  for (const { reading } of turns.slice(0, 2))
    for (const { id, score } of reading.situations) scores.set(id, (scores.get(id) ?? 0) + score)
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

function summarise(): void {
  const turns = results.flatMap((r) => r.turns)
  const of = (fits: (r: (typeof results)[number]) => boolean) => share(results.filter(fits).length, results.length)
  const fits = ({ persona }: (typeof results)[number]) => [persona.is, ...persona.also]
  const held = results.flatMap((r) => r.turns.map(({ why }) => ({ fits: fits(r), id: why.heard.situation })))
  const known = held.filter(({ id }) => id)
  const own = results.reduce((all, { judged }) => all + judged.own, 0)
  const ms = turns.map((turn) => turn.ms)
  console.log(
    `\n${results.length} persons, ${turns.length} replies
first two messages: right first ${of((r) => r.heard[0] === r.persona.is)}, first or also fair ${of((r) => fits(r).includes(r.heard[0] ?? ''))}, right among three ${of((r) => r.heard.slice(0, 3).includes(r.persona.is))}
a situation in force in ${share(known.length, held.length)} of turns, a fitting one in ${share(known.filter((k) => k.fits.includes(k.id!)).length, known.length)} of those
the person's own content in ${share(own, turns.length)} of replies; letters a reply p50 ${percentile(
      results.flatMap((r) => r.judged.lengths),
      0.5,
    )}, p95 ${percentile(
      results.flatMap((r) => r.judged.lengths),
      0.95,
    )}
breaches of hard rules: ${results.reduce((all, { judged }) => all + judged.breaches.length, 0)}
ms a reply: p50 ${percentile(ms, 0.5).toFixed(1)}, p95 ${percentile(ms, 0.95).toFixed(1)}`,
  )
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((a, b) => a + b, 0) / Math.max(1, values.length))
}

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(2)
}
