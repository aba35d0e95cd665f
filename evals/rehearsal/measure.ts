// Plays scripted people against every stand-in and prints whether it comes nearer and draws back as they speak.
//
//   npx tsx evals/rehearsal/measure.ts            the figures
//   npx tsx evals/rehearsal/measure.ts --read     every rehearsal in full
//   npx tsx evals/rehearsal/measure.ts --read=good/goes-quiet
//   npx tsx evals/rehearsal/measure.ts --astray   the sentences of fresh.yaml that moved it the wrong way

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createPlay } from '#domain/rehearsal/rehearse.fixture.ts'
import type { Rehearsal } from '#domain/rehearsal/state.ts'
import { bandOf } from '#domain/rehearsal/warmth.ts'
import { realLibrary, realRehearsal } from '#knowledge/library.fixture.ts'

const open = (name: string) => parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, string[]>
const people = open('people.yaml')
const set = realRehearsal()
const play = createPlay(realLibrary(), set)
const read = process.argv.find((one) => one.startsWith('--read'))?.split('=')
const say = (text: string) => process.stdout.write(`${text}\n`)

for (const [who, lines] of Object.entries(people)) {
  say(`\n${who}`)
  for (const { id, starts } of set.standIns) {
    const end = play.act(play.sayAll(play.begin(id, lines.length), lines), { kind: 'enough' })
    const course = [starts, ...end.exchanges.map(({ after }) => after)].map((at) => at.toFixed(1).padStart(4)).join(' ')
    say(`  ${id.padEnd(22)}${course}  ${bandOf(end.warmth)}${end.ended === 'left' ? ', it went' : ''}`)
    if (read && (read[1] === undefined || read[1] === `${who}/${id}`)) script(end)
  }
}

say('\nfresh sentences, over all stand-ins: moved as a fair listener would')
const WAYS: Record<string, (from: number, to: number) => boolean> = {
  colder: (from, to) => to < from,
  warmer: (from, to) => to > from,
  still: (from, to) => Math.abs(to - from) < 0.5,
}
for (const [way, lines] of Object.entries(open('fresh.yaml'))) {
  const astray = lines.filter((line) => {
    const held = set.standIns.filter(({ id, starts }) => WAYS[way]!(starts, play.say(play.begin(id), line).warmth))
    return held.length < set.standIns.length
  })
  say(`  ${way.padEnd(8)}${lines.length - astray.length} of ${lines.length}`)
  if (process.argv.includes('--astray')) for (const line of astray) say(`      ${line}`)
}

function script({ scene, exchanges, last, ended }: Rehearsal): void {
  say(`      ${scene.text}`)
  for (const { said, heard, answer, note } of exchanges) {
    say(`      YOU   ${said}   [${heard.manner}; ${heard.has.join(' ')}]`)
    say(`      THEY  ${answer.text}`)
    if (note) say(`               ${note.text}`)
  }
  if (last) say(`      THEY  ${last.text}`)
  say(`      (${ended})\n`)
}
