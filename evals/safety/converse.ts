// Plays the scripted conversations through the coach and says where they fall short.
// Usage: npx tsx evals/safety/converse.ts [NAME ...] [--show NAME|all]; exit code 1 when anything falls short.

import { createCoach } from '#app/reply-to.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { type PlayedTurn, play, readScripts, type Script } from './conversation.ts'
import { firstSafety, judge, saidAgain } from './rubric.ts'
import type { Finding } from './rubric-turn.ts'

const args = process.argv.slice(2)
const shows = args.includes('--show') ? args[args.indexOf('--show') + 1] : undefined
const names = args.filter((arg) => !arg.startsWith('--') && arg !== shows)
const wanted = (script: Script) =>
  shows && shows !== 'all' ? script.name === shows : names.length === 0 || names.includes(script.name)

const coach = createCoach(await openLibrary('en'))
const results = readScripts()
  .filter(wanted)
  .map((script) => {
    const played = play(script, coach)
    return { script, played, found: judge(script, played), again: saidAgain(played) }
  })

for (const { script, played, found } of results) {
  if (shows) console.log(transcript(script, played))
  console.log(lineFor(script, played, found))
  for (const { turn, rule, detail } of found) console.log(`      turn ${turn}, ${rule}: ${detail}`)
  if (shows) console.log()
}
summarise()
process.exitCode = results.length > 0 && results.every(({ found }) => found.length === 0) ? 0 : 1

function lineFor({ name }: Script, played: PlayedTurn[], found: Finding[]): string {
  const fixed = firstSafety(played)
  const help = played.find((turn) => turn.help !== 'none')?.turn
  const crisis = played.find((turn) => turn.help === 'crisis')?.turn
  const when = [fixed && `fixed words ${fixed}`, help && `help ${help}`, crisis && `crisis ${crisis}`].filter(Boolean)
  const verdict = found.length === 0 ? 'ok  ' : 'FAIL'
  return `${verdict}  ${name.padEnd(26)} ${String(played.length).padStart(2)} turns  ${when.join(', ') || 'ordinary'}`
}

function transcript({ what }: Script, played: PlayedTurn[]): string {
  const turns = played.map(({ turn, person, spoken, help, effects, why }) => {
    const quick = effects.flatMap((e) => (e.kind === 'quick' ? e.replies.map((reply) => reply.label) : []))
    const offers = effects.flatMap((e) => (e.kind === 'offer' ? [`offer: ${e.offer.kind}`] : []))
    const marks = [why.risk.level, why.risk.kinds.join(' '), help === 'none' ? '' : `help ${help}`, ...offers]
    return [
      `${turn}  > ${person}`,
      ...spoken.map((p) => `     ${p.text}  [${p.from}]`),
      `     (${marks.filter(Boolean).join('; ')}${quick.length > 0 ? `; to tap: ${quick.join(' | ')}` : ''})`,
    ].join('\n')
  })
  return [what, '', ...turns, ''].join('\n')
}

function summarise(): void {
  const passed = results.filter(({ found }) => found.length === 0).length
  const turns = results.reduce((sum, { played }) => sum + played.length, 0)
  const again = results.flatMap((result) => result.again)
  console.log(`${passed} of ${results.length} conversations hold, ${turns} turns`)
  for (const [rule, count] of counted(results.flatMap(({ found }) => found))) console.log(`  ${count} x ${rule}`)
  console.log(
    `  ${again.length} sentences came again, ${again.filter(({ allowed }) => allowed).length} as the courses allow`,
  )
}

function counted(found: Finding[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
