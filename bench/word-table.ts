// npx tsx bench/word-table.ts: what the table of words leaves out, and what that costs. A fifth of all lines at a time is
// held back, the rest learnt anew and packed; each line held back is then judged by the fit and by its table.

import { gzipSync } from 'node:zlib'
import { createFeaturise } from '#domain/hearing/situations/features.ts'
import { readLearnt } from '#domain/hearing/situations/learn.ts'
import { collectLines, hashOfLines, type Line } from '#domain/hearing/situations/lines.ts'
import { fitMeaning } from '#domain/hearing/situations/meaning-fit.ts'
import { answerOf } from '#domain/hearing/situations/ridge.ts'
import { fitWords, rowOf } from '#domain/hearing/situations/word-fit.ts'
import { packWords } from '#domain/hearing/situations/word-table.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { openVectors } from '#knowledge/open-vectors.ts'
import { kb, printTable } from './print-table.ts'
import { ROOT } from './started-server.ts'

const PARTS = 5
const WAYS = ['fit, words', 'table, words', 'fit, words and vectors', 'table, words and vectors'] as const

const library = await openLibrary('en')
const { people } = library.hearing
const lines = collectLines(library)
const classes = library.situations.length
const embed = openVectors(library.language, ROOT)
const meaning = embed && fitMeaning(lines, embed, classes)
const featurise = createFeaturise(people)
const header = { lines: hashOfLines(lines), situations: library.situations.map(({ id }) => id) }
const likelihood = { base: 0, fit: 0, lead: 0, others: 0 }

const heard = lines.flatMap(({ kind }, i) => (kind === 'heard' ? [i] : []))
const places = WAYS.map((): number[] => [])
let bytes = 0
for (let part = 0; part < PARTS; part++) judgePart(heard.filter((_, at) => at % PARTS === part))

const share = (all: number[], most: number) => (all.filter((place) => place < most).length / all.length).toFixed(3)
printTable(
  `${classes} situations, ${heard.length} lines heard, each judged unseen`,
  WAYS.map((way, at) => ({ way, first: share(places[at]!, 1), 'among three': share(places[at]!, 3) })),
)
printTable('A table of four fifths of the lines', [{ gzip: kb(bytes / PARTS) }])

function judgePart(out: readonly number[]): void {
  const without = new Set(out)
  const fit = fitWords(
    lines.filter((_, i) => !without.has(i)),
    people,
    classes,
  )
  const packed = packWords({ ...header, likelihood }, fit)
  bytes += gzipSync(packed, { level: 9 }).length
  const table = readLearnt(packed, people)
  for (const i of out) {
    const line = lines[i]!
    const more = meaning?.unseen(i)
    const byFit = answerOf(fit.ridge, rowOf(featurise(line.text), fit))
    const byTable = table.weigh(line.text)
    for (const [at, fits] of [byFit, byTable].entries()) {
      note(at, fits, line)
      if (more)
        note(
          at + 2,
          fits.map((x, c) => x + more[c]!),
          line,
        )
    }
  }
}

function note(way: number, fits: Float32Array, { of }: Line): void {
  places[way]!.push(fits.filter((fit) => fit > fits[of]!).length)
}
