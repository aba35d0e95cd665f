// Messages said better in a model's words: what a version says that the person did not, by the checker of evals/rewrite, which
// knows nothing of the product's own.

import { readFileSync } from 'node:fs'
import type { RewriteWords } from '#domain/rewrite/rewrite-schema.ts'
import { TONES } from '#domain/vocabulary.ts'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { findForeign, namesAndNumbers } from '../rewrite/foreign-words.ts'
import type { Bench } from './bench.ts'
import type { Fault, Row } from './tally.ts'

const SUITE = 'rewrites'

export async function runRewrites(bench: Bench, few: number): Promise<Row> {
  const invents = createInvents(realLibrary().rewrite)
  const head = { suite: SUITE, counts: 'versions that say what the person did not' }
  const row = { ...head, of: 0, stood: 0, said: [] as Fault[], shown: [] as Fault[] }
  for (const { id, text } of readHarsh()
    .filter(({ id }) => bench.turnsIn(SUITE, id) > 0)
    .slice(0, few)) {
    for (const [turn, tone] of TONES.slice(0, bench.turnsIn(SUITE, id)).entries()) {
      const { said, shown, stands } = await bench.word({ id, text, turn, tone })
      if (!said?.trim()) continue
      const where = `message ${id}, ${tone}`
      row.of += 1
      if (stands) row.stood += 1
      if (invents(said, text)) row.said.push({ where, text: said })
      if (invents(shown, text)) row.shown.push({ where, text: shown })
    }
  }
  return row
}

/** A word, name or number that was neither given nor is a fixed one. */
export function createInvents(words: RewriteWords): (version: string, given: string) => boolean {
  const foreign = findForeign(words)
  return (version, given) => {
    const told = new Set([...namesAndNumbers(given), ...(given.toLowerCase().match(/\p{L}+/gu) ?? [])])
    return foreign(version, given).length > 0 || [...namesAndNumbers(version)].some((name) => !told.has(name))
  }
}

/** Messages as people send them, of evals/rewrite. */
export function readHarsh(): { id: string; text: string }[] {
  return readFileSync(new URL('../rewrite/harsh.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: number; text: string })
    .map(({ id, text }) => ({ id: String(id), text }))
}
