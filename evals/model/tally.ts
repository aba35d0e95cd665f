// What a suite counts: faults in what a model said, and in what of it was shown.

import type { TurnHeard } from './bench.ts'

export interface Fault {
  where: string
  text: string
}

/** One line of the table. */
export interface Row {
  suite: string
  /** What is counted, as a phrase. */
  counts: string
  /** Of how many: turns in which the model was asked, unless the phrase says otherwise. */
  of: number
  said: Fault[]
  shown: Fault[]
}

export type Judge = (text: string, turn: TurnHeard) => boolean

/** Counts the turns in which the model was asked and its words hold a fault. */
export function tally(
  head: Pick<Row, 'suite' | 'counts'>,
  played: ReadonlyMap<string, TurnHeard[]>,
  judge: Judge,
): Row {
  const row: Row = { ...head, of: 0, said: [], shown: [] }
  for (const [id, turns] of played) {
    for (const turn of turns) {
      if (turn.said === undefined) continue
      const where = `${id}, turn ${turn.turn + 1}`
      row.of += 1
      if (judge(turn.said, turn)) row.said.push({ where, text: turn.said })
      if (judge(turn.shown, turn)) row.shown.push({ where, text: turn.shown })
    }
  }
  return row
}

/** The patterns of a case, any of which makes a fault. */
export function anyOf(patterns: readonly string[]): (text: string) => boolean {
  const read = patterns.map((pattern) => new RegExp(pattern, 'iu'))
  return (text) => read.some((pattern) => pattern.test(text.replaceAll('’', "'").trim()))
}
