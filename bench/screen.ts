// npx tsx bench/screen.ts: how much processor time screening takes. Every text of evals/safety, made 500 letters long by repeating it, once
// everything is warm; texts of growing length; and a talk of sixty messages. Getting ready is measured in processes of its own.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compileSignals } from '#domain/safety/compiled-signals.ts'
import { readSigns } from '#domain/safety/read-signs.ts'
import { screen } from '#domain/safety/screen.ts'
import { englishSignals } from '../evals/safety/english-signals.ts'
import { readSuites } from '../evals/safety/suites.ts'
import { ms, printTable, quantile } from './print-table.ts'

const LETTERS = 500
const STARTS = 5
const signals = englishSignals()

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
const timed = (work: () => void): number => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

if (process.argv.includes('--start')) {
  console.log(timed(() => compileSignals(signals)))
} else {
  const file = fileURLToPath(import.meta.url)
  const starts = Array.from({ length: STARTS }, () =>
    Number(execFileSync(process.execPath, [...process.execArgv, file, '--start'], { encoding: 'utf8' })),
  )
  printTable(`Getting ready, in ${STARTS} fresh processes`, [
    {
      part: 'compile',
      least: ms(Math.min(...starts)),
      median: ms(quantile(starts, 0.5)),
      worst: ms(Math.max(...starts)),
    },
  ])
  const compiled = compileSignals(signals)
  const texts = readSuites().flatMap(({ lines }) => lines.map(({ text }) => text))
  const long = (text: string, length: number) =>
    `${text} `.repeat(Math.ceil(length / (text.length + 1))).slice(0, length)
  const padded = texts.map((text) => long(text, LETTERS))
  for (const text of padded) readSigns(text, compiled)
  const times = padded.map((text) => timed(() => readSigns(text, compiled)))
  printTable(`${padded.length} texts of ${LETTERS} letters`, [
    {
      part: 'screen',
      p50: ms(quantile(times, 0.5)),
      p95: ms(quantile(times, 0.95)),
      p99: ms(quantile(times, 0.99)),
      worst: ms(Math.max(...times)),
    },
  ])
  const all = texts.join(' ')
  printTable(
    'By length',
    [1_000, 10_000, 100_000].map((length) => {
      const best = Math.min(...[0, 1, 2].map(() => timed(() => readSigns(long(all, length), compiled))))
      return { letters: length, time: ms(best), 'per 1,000': ms((1_000 * best) / length) }
    }),
  )
  const before = padded.slice(0, 60).map((text) => ({ who: 'person' as const, text }))
  const first = timed(() => screen('Good night.', before, signals))
  const next = timed(() => screen('Sleep well.', before, signals))
  printTable('The sixty-first message of a talk', [
    { part: 'talk opened anew', time: ms(first) },
    { part: 'the next message', time: ms(next) },
  ])
}
