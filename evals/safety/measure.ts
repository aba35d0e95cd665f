// Prints how screening does on each set, and kind by kind how often each way of saying it comes out right; with --misses what
// it got wrong. Usage: npx tsx evals/safety/measure.ts [--misses]

import { printTable, type Row } from '../../bench/print-table.ts'
import { failures, type Line, readSuites } from './suites.ts'

const showsMisses = process.argv.includes('--misses')

for (const suite of readSuites()) {
  const missed = failures(suite)
  const right = suite.lines.length - missed.length
  const share = ((100 * right) / suite.lines.length).toFixed(1).padStart(5)
  console.log(`${suite.name.padEnd(28)} ${share}%  ${right} of ${suite.lines.length}`)
  if (showsMisses) for (const { line, found } of missed) console.log(`    ${line.text}\n      found ${found}`)
}

const said = readSuites().find(({ name }) => name === 'ways')!
const wrong = new Set(failures(said).map(({ line }) => line.text))
const ways = [...new Set(said.lines.map(({ way }) => way!))]
const share = (lines: Line[]) => `${lines.filter(({ text }) => !wrong.has(text)).length}/${lines.length}`
printTable(
  'Right of all, by kind and way of saying',
  [...new Set(said.lines.map(({ about }) => about!))].map((about): Row => {
    const ours = said.lines.filter((line) => line.about === about)
    return {
      kind: about,
      ...Object.fromEntries(ways.map((way) => [way, share(ours.filter((line) => line.way === way))])),
    }
  }),
)
