// Plays short talks as they are typed at night, to be read whole. Usage:
//   npx tsx evals/coach/night-talks.ts [FILE in night/, without .yaml] [NAME ...]

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { openLibrary } from '#knowledge/open-library.ts'
import { judgeTalk } from './judge-talk.ts'
import { openTalks, percentile, transcript } from './talk.ts'

const Talks = z.record(z.string(), z.strictObject({ who: z.string(), lines: z.array(z.string()).min(3).max(9) }))

const [file = 'mended-for', ...names] = process.argv.slice(2)
const talks = Talks.parse(parse(readFileSync(new URL(`./night/${file}.yaml`, import.meta.url), 'utf8')))
const start = openTalks(await openLibrary('en'))
const times: number[] = []
let breaches = 0
let replies = 0
let own = 0
for (const [i, [name, { who, lines }]] of Object.entries(talks).entries()) {
  if (names.length > 0 && !names.includes(name)) continue
  const turns = lines.map(start(i + 1))
  const judged = judgeTalk(turns)
  console.log(`\n=== ${name}: ${who}\n\n${transcript(turns)}`)
  for (const breach of judged.breaches) console.log(`    !! ${breach}`)
  breaches += judged.breaches.length
  replies += turns.length
  own += judged.own
  times.push(...turns.map(({ ms }) => ms))
}
const at = (share: number) => percentile(times, share).toFixed(1)
console.log(
  `\n${replies} replies, ${own} with the person's own content, ${breaches} breaches; ms a reply p50 ${at(0.5)}, p95 ${at(0.95)}`,
)
process.exitCode = breaches > 0 ? 1 : 0
