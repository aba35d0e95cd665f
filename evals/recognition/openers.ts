// How plain first messages are heard, as people type them on a phone: one line or two for each situation, and some that
// belong to none. Prints what was heard otherwise, and how often it was sure and wrong. Usage:
// npx tsx evals/recognition/openers.ts [openers.jsonl | openers-two.jsonl]

import { readFileSync } from 'node:fs'
import { SURE } from '#domain/coach/belief.ts'
import { createHear } from '#domain/hearing/hear.ts'
import { screen } from '#domain/safety/screen.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import type { Labelled } from './figures.ts'
import { rowsOf } from './read-posts.ts'

const [file = 'openers.jsonl'] = process.argv.slice(2)
const library = await openLibrary('en')
const hear = createHear(library, openLearnt(library))
const openers = rowsOf<Omit<Labelled, 'id'>>(readFileSync(new URL(file, import.meta.url), 'utf8'))
const judged = openers.map(({ text, is, also = [] }) => {
  const { situations } = hear(screen(text, [], library.signals))
  const first = situations[0]?.id ?? 'none'
  const fair = first === is || also.includes(first)
  const among = first === is || situations.slice(0, 3).some(({ id }) => id === is)
  return { text, is, situations, right: first === is, fair, among, sure: (situations[0]?.score ?? 0) >= SURE }
})

for (const { text, is, situations } of judged.filter(({ right }) => !right)) {
  const heard = situations.slice(0, 3).map(({ id, score }) => `${id} ${score.toFixed(2)}`)
  console.log(`${text}\n  is ${is}, heard as ${heard.join(', ') || 'none'}`)
}
const count = (holds: (one: (typeof judged)[number]) => boolean) => judged.filter(holds).length
console.log(
  `${judged.length} openers: ${count(({ right }) => right)} right first, ${count(({ fair }) => fair)} first or fair, ` +
    `${count(({ among }) => among)} among three, ${count(({ sure, fair }) => sure && !fair)} of ${count(({ sure }) => sure)} sure and wrong`,
)
