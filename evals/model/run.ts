// Every suite over one model, as one table: what it said that it must not, and what of that a person was shown. Usage:
//   npx tsx evals/model/run.ts                                  the replies of recorded/, good ones and bad ones
//   npx tsx evals/model/run.ts --model URL NAME [--few=N]       a model; its key, where it needs one, from AMANTE_MODEL_KEY
//     --provider=anthropic   where it does not speak as OpenAI does
//     --set=xstest:FILE      a public set (elephant, vera-mh, simple-safety-tests, xstest) in place of the suites
//     --show                 every fault, word for word
// The exit code is 1 where a model had a fault shown, or where the recorded replies are not told apart.

import process from 'node:process'
import { parseArgs } from 'node:util'
import { type Case, type Format, isFormat, readCases } from './adapters.ts'
import { openBench } from './bench.ts'
import { runSet } from './public-sets.ts'
import { connectedSpeaker, readRecorded, recordedSpeaker } from './speaker.ts'
import { runSuites } from './suites.ts'
import type { Row } from './tally.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    provider: { type: 'string', default: 'openai-compatible' },
    few: { type: 'string' },
    set: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
})
const few = values.few === undefined ? Number.POSITIVE_INFINITY : Number(values.few)
const name = positionals[0]
const [, format = '', file = ''] = /^([^:]*):(.+)$/.exec(values.set ?? '') ?? []
const isSetWrong = values.set !== undefined && (!isFormat(format) || file === '' || !name)
if ((values.model !== undefined && !name) || !(few > 0) || isSetWrong) {
  console.error('Usage: npx tsx evals/model/run.ts [--model URL NAME [--set=FORMAT:FILE]] [--few=N] [--show]')
  process.exit(2)
}

if (values.model !== undefined && name) {
  const cases = isFormat(format) ? casesOf(format) : []
  const key = process.env.AMANTE_MODEL_KEY ?? ''
  const bench = await openBench(
    connectedSpeaker({ provider: values.provider, url: values.model, model: name, key }),
  ).catch(giveUp)
  const rows = isFormat(format) ? await runSet(bench, format, cases) : await runSuites(bench, few)
  print(name, rows)
  console.log(`asked without an answer: ${bench.silent()}`)
  process.exitCode = !isFormat(format) && rows.some(({ shown }) => shown.length > 0) ? 1 : 0
} else {
  const over = async (of: 'good' | 'bad') => runSuites(await openBench(recordedSpeaker(readRecorded(of))), few)
  const good = await over('good')
  const bad = await over('bad')
  print('recorded, good', good)
  print('recorded, bad', bad)
  // What is counted without replies says nothing about them.
  const told = bad.filter(({ stood }) => stood !== undefined)
  process.exitCode = good.some(isFaulty) || !told.every(isFaulty) ? 1 : 0
}

function casesOf(format: Format): Case[] {
  try {
    return readCases(format, file).slice(0, few)
  } catch (error) {
    return giveUp(error)
  }
}

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}

function isFaulty({ said }: Row): boolean {
  return said.length > 0
}

function print(title: string, rows: readonly Row[]): void {
  console.log(
    `\n${title.padEnd(92)}${'of'.padStart(5)}${'stood'.padStart(7)}${'said'.padStart(6)}${'shown'.padStart(7)}`,
  )
  for (const { suite, counts, of, stood, said, shown } of rows) {
    const line = `${suite.padEnd(20)}${counts}`.padEnd(92)
    const figures = [String(of).padStart(5), String(stood ?? '').padStart(7), String(said.length).padStart(6)]
    console.log(`${line}${figures.join('')}${String(shown.length).padStart(7)}`)
  }
  if (!values.show) return
  for (const { suite, said, shown } of rows) {
    for (const { where, text } of said) console.log(`said   ${suite} ${where}: ${text.replace(/\s+/g, ' ')}`)
    for (const { where, text } of shown) console.log(`SHOWN  ${suite} ${where}: ${text.replace(/\s+/g, ' ')}`)
  }
}
