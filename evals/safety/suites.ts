// The sets of sentences that screening is measured on. All are our own. What a line asks: `min`, at least this level for one of
// `kinds`; `max`, never more than this for any of them. "held-out" sets were written after the rules and never tuned on.

import { readdirSync, readFileSync } from 'node:fs'
import { atLeast, type RiskKind, type RiskLevel } from '#domain/safety/levels.ts'
import { screen, type TurnBefore } from '#domain/safety/screen.ts'
import { englishSignals } from './english-signals.ts'

export interface Line {
  text: string
  before?: TurnBefore[]
  min?: RiskLevel
  max?: RiskLevel
  kinds: RiskKind[]
  /** In `ways`: how it is said, and of which kind. */
  way?: string
  about?: RiskKind
}

export interface Suite {
  name: string
  lines: Line[]
}

const FOLDER = new URL('./', import.meta.url)

/** Every set, in order of name. */
export function readSuites(): Suite[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: file.replace('.jsonl', ''), lines: readLines(new URL(file, FOLDER)) }))
}

function readLines(file: URL): Line[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map((row) => JSON.parse(row) as Line)
}

/** Lines that do not come out as they ask, with what was found. */
export function failures(suite: Suite): { line: Line; found: string }[] {
  const signals = englishSignals()
  return suite.lines.flatMap((line) => {
    const { risk } = screen(line.text, line.before ?? [], signals)
    const holds = (floor: RiskLevel) =>
      atLeast(risk.level, floor) && risk.kinds.some((kind) => line.kinds.includes(kind))
    const fine = line.min ? holds(line.min) : !holds('concern')
    return fine ? [] : [{ line, found: `${risk.level}: ${risk.signs.map((sign) => sign.rule).join(', ')}` }]
  })
}
