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
  /** Of how many: turns in which the model answered, unless the phrase says otherwise. */
  of: number
  /** In how many of them the model's words stood; absent where something else is counted. */
  stood?: number
  said: Fault[]
  shown: Fault[]
}

export type Judge = (text: string, turn: TurnHeard) => boolean

/** Counts the turns in which the model was asked and answered, and its words hold a fault. */
export function tally(
  head: Pick<Row, 'suite' | 'counts'>,
  played: ReadonlyMap<string, TurnHeard[]>,
  judge: Judge,
): Row {
  const row = { ...head, of: 0, stood: 0, said: [] as Fault[], shown: [] as Fault[] }
  for (const [id, turns] of played) {
    for (const turn of turns) {
      if (!turn.said?.trim()) continue
      const where = `${id}, turn ${turn.turn + 1}`
      row.of += 1
      if (turn.stands) row.stood += 1
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
