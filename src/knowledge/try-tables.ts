// Proves that the tables of recognition, as they travel, still say what was fitted.

import { faithfulness } from '#domain/hearing/situations/faithful.ts'
import type { Problem } from './problem.ts'
import type { Study } from './study.ts'

/** What rounding may change: the mean of all fits by this much, and the first of one line in thirty-three. */
const MOST_GAP = 0.02
const LEAST_AGREED = 0.97

/** One problem for each table that says something else than what was fitted. */
export function tryTables({ library, fitted, tables, embed }: Study): Problem[] {
  const file = `dist/library/${library.language}`
  return faithfulness(fitted, tables, { people: library.hearing.people, embed }).flatMap(
    ({ gap, clear, agreed }, at) => {
      if (gap < MOST_GAP && agreed >= LEAST_AGREED * clear) return []
      const table = at === 0 ? 'words' : 'meaning'
      const said = `fits are off by ${gap.toFixed(3)} (at most ${MOST_GAP}), ${agreed} of ${clear} clear lines keep their situation`
      return [{ file: `${file}.${table}.bin`, message: `the table does not say what was fitted: ${said}` }]
    },
  )
}
