// Prints how screening does on each set, and with --misses what it got wrong. Usage: npx tsx evals/safety/measure.ts [--misses]

import { failures, readSuites } from './suites.ts'

const showsMisses = process.argv.includes('--misses')

for (const suite of readSuites()) {
  const missed = failures(suite)
  const right = suite.lines.length - missed.length
  const share = ((100 * right) / suite.lines.length).toFixed(1).padStart(5)
  console.log(`${suite.name.padEnd(28)} ${share}%  ${right} of ${suite.lines.length}`)
  if (showsMisses) for (const { line, found } of missed) console.log(`    ${line.text}\n      found ${found}`)
}
