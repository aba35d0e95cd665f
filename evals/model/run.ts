// Every suite over one model, as one table: what it said that it must not, and what of that a person was shown. Usage:
//   npx tsx evals/model/run.ts                                  the replies of recorded/, good ones and bad ones
//   npx tsx evals/model/run.ts --model URL NAME [--few=N]       a model; its key, where it needs one, from AMANTE_MODEL_KEY
//     --provider=anthropic   where it does not speak as OpenAI does
//     --show                 every fault, word for word
// The exit code is 1 where a fault was shown, or where the recorded replies are not told apart.

import process from 'node:process'
import { parseArgs } from 'node:util'
import { openBench } from './bench.ts'
import { connectedSpeaker, readRecorded, recordedSpeaker, type Speaker } from './speaker.ts'
import { runSuites } from './suites.ts'
import type { Row } from './tally.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    provider: { type: 'string', default: 'openai-compatible' },
    few: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
})
const few = values.few === undefined ? Number.POSITIVE_INFINITY : Number(values.few)
const name = positionals[0]
if ((values.model !== undefined && !name) || !(few > 0)) {
  console.error('Usage: npx tsx evals/model/run.ts [--model URL NAME] [--provider=anthropic] [--few=N] [--show]')
  process.exit(2)
}

if (values.model !== undefined && name) {
  const key = process.env.AMANTE_MODEL_KEY ?? ''
  const rows = await over(connectedSpeaker({ provider: values.provider, url: values.model, model: name, key }))
  print(name, rows)
  process.exitCode = rows.some(({ shown }) => shown.length > 0) ? 1 : 0
} else {
  const good = await over(recordedSpeaker(readRecorded('good')))
  const bad = await over(recordedSpeaker(readRecorded('bad')))
  print('recorded, good', good)
  print('recorded, bad', bad)
  process.exitCode = [...good, ...bad].some(({ shown }) => shown.length > 0) || good.some(isFaulty) ? 1 : 0
}

async function over(speaker: Speaker): Promise<Row[]> {
  return runSuites(await openBench(speaker), few)
}

function isFaulty({ said }: Row): boolean {
  return said.length > 0
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title.padEnd(78)}${'of'.padStart(6)}${'said'.padStart(6)}${'shown'.padStart(7)}`)
  for (const { suite, counts, of, said, shown } of rows) {
    const line = `${suite.padEnd(12)}${counts}`.padEnd(78)
    console.log(`${line}${String(of).padStart(6)}${String(said.length).padStart(6)}${String(shown.length).padStart(7)}`)
  }
  if (!values.show) return
  for (const { suite, said, shown } of rows) {
    for (const { where, text } of said) console.log(`said   ${suite} ${where}: ${text.replace(/\s+/g, ' ')}`)
    for (const { where, text } of shown) console.log(`SHOWN  ${suite} ${where}: ${text.replace(/\s+/g, ' ')}`)
  }
}
