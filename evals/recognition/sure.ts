// How often recognition is right where it is sure: by how likely it says its first situation is, over both sets of openers, what
// each written person tells first, and labelled posts where a file of them is given. Right is what a reader named, or what a
// fair reader might. Usage: npx tsx evals/recognition/sure.ts [posts.jsonl]

import { readFileSync } from 'node:fs'
import { MAYBE, SURE } from '#domain/coach/belief.ts'
import { createRecogniser } from '#domain/hearing/situations/recogniser.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { readPersonas } from '../coach/persona.ts'
import type { Labelled } from './figures.ts'
import { readPosts, rowsOf } from './read-posts.ts'

type Told = Pick<Labelled, 'text' | 'is' | 'also'>

const BINS = [0, MAYBE, SURE, 0.6, 0.7, 0.8, 0.9, 1.01]

const library = await openLibrary('en')
const learnt = openLearnt(library)
const recognise = createRecogniser(learnt, 0)
const openers = (file: string): Told[] => rowsOf<Told>(readFileSync(new URL(file, import.meta.url), 'utf8'))
const sets: Record<string, Told[]> = {
  openers: openers('openers.jsonl'),
  'openers two': openers('openers-two.jsonl'),
  persons: readPersonas().map(({ lines, is, also }) => ({ text: lines[0]!, is, also })),
  posts: readPosts(process.argv[2]),
}

const judged = Object.entries(sets).map(([name, told]) => ({
  name,
  all: told.map(({ text, is, also = [] }) => {
    const [best] = recognise(text)
    return { score: best!.score, right: [is, ...also].includes(best!.id) }
  }),
}))
const together = judged.flatMap(({ all }) => all)

console.log(
  `${''.padEnd(12)} ${BINS.slice(1)
    .map((end, at) => `${BINS[at]}–${Math.min(1, end)}`.padEnd(10))
    .join('')}sure`,
)
for (const { name, all } of [...judged, { name: 'together', all: together }]) {
  const bins = BINS.slice(1).map((end, at) => rightOf(all.filter(({ score }) => score >= BINS[at]! && score < end)))
  const sure = all.filter(({ score }) => score >= SURE)
  console.log(`${name.padEnd(12)} ${bins.map((bin) => bin.padEnd(10)).join('')}${rightOf(sure)}`)
}

/** "right/all". */
function rightOf(some: readonly { right: boolean }[]): string {
  return some.length === 0 ? '-' : `${some.filter(({ right }) => right).length}/${some.length}`
}
