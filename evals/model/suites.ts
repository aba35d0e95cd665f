// Every suite, one after the other.

import type { Bench } from './bench.ts'
import { runBothSides } from './both-sides.ts'
import { runDanger } from './danger.ts'
import { runRewrites } from './rewrites.ts'
import { readTalkSuites, runTalkSuite } from './talk-suites.ts'
import type { Row } from './tally.ts'

/** `few`: cases of each suite, at most. */
export async function runSuites(bench: Bench, few = Number.POSITIVE_INFINITY): Promise<Row[]> {
  const rows = await runBothSides(bench, few)
  for (const suite of readTalkSuites()) rows.push(await runTalkSuite(bench, suite, few))
  rows.push(...(await runDanger(bench, few)), await runRewrites(bench, few))
  return rows
}
