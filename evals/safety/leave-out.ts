// How well the learnt signal hears what it was not taught: every family of lines is left out once, with a sixth of all other
// lines, and heard by learners that saw the rest. Prints, by head and by where the lines are from, how many dangers reach
// concern and how many harmless lines do. Usage: npx tsx evals/safety/leave-out.ts

import { HEADS, LISTENERS, type Listener } from '#domain/safety/learnt/heads.ts'
import type { LearntWords } from '#domain/safety/learnt/learnt-schema.ts'
import { printTable } from '../../bench/print-table.ts'
import { KEPT } from '../../scripts/signal-budget.ts'
import { classOfKey, wordClasses } from '../../scripts/signal-classes.ts'
import { hearLines } from '../../scripts/signal-lessons.ts'
import { type Tried, thresholdsOf, tryUnseen } from '../../scripts/signal-thresholds.ts'
import { trainingLines } from './training-lines.ts'

const classes = wordClasses(new URL('../../models/vectors/en.bin', import.meta.url))
const tried = tryUnseen(hearLines(trainingLines(), classOfKey(classes)), KEPT)
const levels = thresholdsOf(tried)
const SOURCES = ['families', 'rules', 'sets'] as const

printTable(
  'Dangers heard at concern or above, by head',
  LISTENERS.map((head) => ({
    head,
    ...Object.fromEntries(
      SOURCES.map((source) => [
        source,
        share(
          tried.filter(({ line }) => line.source === source && line.heard[head] === true),
          (one) => speaks(one, head, levels),
        ),
      ]),
    ),
  })),
)

const harmless = tried.filter(({ line }) => LISTENERS.every((head) => line.heard[head] !== true))
const places = [...new Set(harmless.map(placeOf))].sort()
printTable(
  'Harmless lines heard as danger by any head',
  places.map((place) => ({
    place,
    alarms: share(
      harmless.filter((one) => placeOf(one) === place),
      (one) => LISTENERS.some((head) => one.line.heard[head] === false && speaks(one, head, levels)),
    ),
  })),
)

function placeOf({ line }: Tried): string {
  return line.source === 'families' || line.source === 'sets' ? `${line.source}: ${line.family}` : line.source
}

function speaks({ sums }: Tried, head: Listener, { [head]: { concern } }: LearntWords['levels']): boolean {
  return sums[HEADS.indexOf(head)]! >= concern
}

function share(of: Tried[], holds: (one: Tried) => boolean): string {
  if (of.length === 0) return '-'
  const count = of.filter(holds).length
  return `${((100 * count) / of.length).toFixed(0)}% of ${of.length}`
}
