// Prints the coach's answers to a file of questions (one JSON object with `id` and `text` a line), for reading:
//   npx tsx evals/coach/first-replies.ts questions.jsonl [--every 6] [--turns 3]
// and counts what a reader should not have to: errors, empty replies, sentences said twice, and how long it took.

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createCoach } from '#app/reply-to.ts'
import type { Effect } from '#domain/coach/effects.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'

const FOLLOWING = ['yes, exactly', "I don't know what to do"]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, turns: { type: 'string', default: '1' } },
})
const [file] = positionals
if (!file) {
  process.stderr.write('Which file of questions? One JSON object with "id" and "text" a line.\n')
  process.exit(2)
}

const library = await openLibrary('en')
const coach = createCoach(library, openLearnt(library))
const questions = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; text: string })
  .filter((_, i) => i % Number(values.every) === 0)

const times: number[] = []
let empty = 0
let twice = 0
for (const [seed, { id, text }] of questions.entries()) {
  const turns: { who: 'person' | 'coach'; text: string }[] = []
  const said = new Set<string>()
  for (const person of [text, ...FOLLOWING].slice(0, Number(values.turns))) {
    turns.push({ who: 'person', text: person })
    const started = performance.now()
    const effects = coach.reply(turns, { seed })
    times.push(performance.now() - started)
    const reply = paragraphs(effects)
    if (reply === '') empty += 1
    for (const sentence of reply.split(/(?<=[.?!])\s+/)) {
      if (said.has(sentence)) twice += 1
      said.add(sentence)
    }
    print(id, person, effects)
    turns.push({ who: 'coach', text: reply })
  }
}
const sorted = times.sort((a, b) => a - b)
const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
process.stdout.write(
  `\n${questions.length} questions, ${times.length} replies: ${empty} empty, ${twice} sentences said twice; ` +
    `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (a later turn plays the talk from its start)\n`,
)

function paragraphs(effects: readonly Effect[]): string {
  return effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs.map((p) => p.text) : [])).join('\n')
}

function print(id: string, person: string, effects: readonly Effect[]): void {
  const why = effects.find((e) => e.kind === 'why')?.why
  const offer = effects.find((e) => e.kind === 'offer')?.offer
  const card = offer && (offer.kind === 'try' ? offer.do : offer.kind === 'say' ? offer.text : offer.name)
  process.stdout.write(
    `\n${id} [${why?.move} ${why?.heard.situation ?? '-'} ${why?.risk.level}]\n` +
      `> ${person.replace(/\s+/g, ' ').slice(0, 400)}\n${paragraphs(effects)}\n${card ? `  card: ${card}\n` : ''}`,
  )
}
