// The coach's first reply beside two other ways to answer, in an order that hides whose is whose, to be judged one by one. Usage:
//   npx tsx evals/coach/compare.ts questions.jsonl          prints sixty triples
//   npx tsx evals/coach/compare.ts questions.jsonl --key    prints whose each letter was
//   npx tsx evals/coach/compare.ts --tally                  counts first-replies-judged.jsonl

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { seededChance } from '#app/reply-to.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { rivals } from './rivals.ts'
import { cardOf, openTalks } from './talk.ts'

interface Judged {
  id: string
  best: 'ours' | 'reflective' | 'empathic'
  /** The situation in force when it was judged; null where none was. */
  heard: string | null
}

const MOST = 60
const [file] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (process.argv.includes('--tally')) tally()
else if (file) await printTriples(file)
else process.stderr.write('Which file of questions? One JSON object with "id" and "text" a line.\n')

async function printTriples(path: string): Promise<void> {
  const start = openTalks(await openLibrary('en'))
  const chance = seededChance(20)
  const questions = rowsOf<{ id: string; text: string }>(readFileSync(path, 'utf8'))
    .filter((_, i) => i % 5 === 3 || i % 35 === 1)
    .slice(0, MOST)
  for (const [n, { id, text }] of questions.entries()) {
    const turn = start(n + 1)(text)
    const ours = [turn.text, cardOf(turn)].filter(Boolean).join(' [card] ')
    const shuffled = [['ours', ours] as const, ...rivals(turn.reading, chance)]
      .map((answer) => ({ answer, at: chance() }))
      .sort((a, b) => a.at - b.at)
      .map(({ answer }) => answer)
    if (process.argv.includes('--key')) console.log(id, shuffled.map(([name]) => name).join(' '))
    else console.log(`\n${id} ${text}\n${shuffled.map(([, said], i) => `  ${'ABC'[i]}: ${said}`).join('\n')}`)
  }
}

function tally(): void {
  const judged = rowsOf<Judged>(readFileSync(new URL('first-replies-judged.jsonl', import.meta.url), 'utf8'))
  const count = (name: string, of: Judged[]) => {
    const won = (['ours', 'reflective', 'empathic'] as const).map(
      (b) => `${b} ${of.filter((j) => j.best === b).length}`,
    )
    console.log(`${name.padEnd(24)} ${won.join(', ')} of ${of.length}`)
  }
  count('all', judged)
  count(
    'a situation was heard',
    judged.filter(({ heard }) => heard !== null),
  )
  count(
    'none was',
    judged.filter(({ heard }) => heard === null),
  )
}

function rowsOf<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
