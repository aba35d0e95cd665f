// How plain first messages are heard, as people type them on a phone: one line or two for each situation, and some that
// belong to none. Prints what was heard otherwise, and how often it was sure and wrong. Usage:
// npx tsx evals/recognition/openers.ts

import { readFileSync } from 'node:fs'
import { createHear } from '#domain/hearing/hear.ts'
import { screen } from '#domain/safety/screen.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'

interface Opener {
  text: string
  /** The situation, or "none". */
  is: string
}

/** From this score on the coach speaks as if it were so. */
const SURE = 0.5

const library = await openLibrary('en')
const hear = createHear(library, openLearnt(library))
const lines = readFileSync(new URL('openers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const judged = lines.map((line) => {
  const { text, is } = JSON.parse(line) as Opener
  const { situations } = hear(screen(text, [], library.signals))
  const first = situations[0]?.id ?? 'none'
  const among = first === is || situations.slice(0, 3).some(({ id }) => id === is)
  return { text, is, situations, right: first === is, among, sure: (situations[0]?.score ?? 0) >= SURE }
})

for (const { text, is, situations } of judged.filter(({ right }) => !right)) {
  const heard = situations.slice(0, 3).map(({ id, score }) => `${id} ${score.toFixed(2)}`)
  console.log(`${text}\n  is ${is}, heard as ${heard.join(', ') || 'none'}`)
}
const count = (holds: (one: (typeof judged)[number]) => boolean) => judged.filter(holds).length
console.log(
  `${judged.length} openers: ${count(({ right }) => right)} right first, ${count(({ among }) => among)} among three, ` +
    `${count(({ sure, right }) => sure && !right)} of ${count(({ sure }) => sure)} sure and wrong`,
)
