// From which sum on a level is given: judged by lines of families and places that the learner had not seen.

import { HEADS, type Head } from '#domain/safety/learnt/heads.ts'
import type { LearntWords } from '#domain/safety/learnt/learnt-schema.ts'
import { learn, sumOf } from './signal-heads.ts'
import { type HeardLine, lessonsOf } from './signal-lessons.ts'

/** Into how many parts the lines are dealt; a family stays whole. */
export const PARTS = 6

/** False alarms among harmless lines: what a level may cost. Care is given only where small signs sum up over a talk. */
const MAY_COST: Record<Head, { care: number; concern: number }> = {
  suicide: { care: 0.03, concern: 0.019 },
  'partner-violence': { care: 0.025, concern: 0.014 },
  'coercive-control': { care: 0.02, concern: 0.01 },
  'harm-to-others': { care: 0.008, concern: 0.001 },
  'monitoring-request': { care: 0.004, concern: 0.004 },
  'child-at-risk': { care: 0.004, concern: 0.004 },
  eating: { care: 0.004, concern: 0.004 },
  'medical-emergency': { care: 0.004, concern: 0.004 },
}
/** Danger is given only by heads whose lines say it outright, and only well above the loudest harmless line. */
const PLAIN: readonly Head[] = ['suicide', 'partner-violence', 'harm-to-others']
const WELL_ABOVE = 0.5

export interface Tried {
  line: HeardLine
  /** The highest sum of its stretches for each head, in order of `HEADS`. */
  sums: number[]
}

/** Every line with its sums by learners that saw nothing of its family. */
export function tryUnseen(lines: HeardLine[], kept: number): Tried[] {
  const families = [...new Set(lines.filter(({ source }) => source === 'families').map(({ family }) => family))]
  const parts = lines.map((line, i) => (line.source === 'families' ? families.indexOf(line.family) : i) % PARTS)
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    // Stories are made of other lines: their parts may be among those tried, so none is learnt from here.
    const { keys, heads } = learn(
      lines.filter((line, i) => parts[i] !== part && line.source !== 'stories'),
      kept,
    )
    const tried = lines.filter((_, i) => parts[i] === part)
    return lessonsOf(tried, keys).map(({ stretches }, i) => ({
      line: tried[i]!,
      sums: HEADS.map((head) => Math.max(-9, ...stretches.map((stretch) => sumOf(stretch, heads[head])))),
    }))
  })
}

/**
 * The thresholds of each head. What situations hear is left out: such lines are short, plain and very many, and would make
 * a share of all harmless lines cheap that long and bitter posts then have to pay.
 */
export function thresholdsOf(tried: Tried[]): LearntWords['levels'] {
  const harmless = tried.filter(
    ({ line }) => line.source !== 'situations' && HEADS.every((head) => line.heard[head] !== true),
  )
  return Object.fromEntries(
    HEADS.map((head, h) => {
      const sums = harmless.flatMap(({ line, sums }) => (line.heard[head] === false ? [sums[h]!] : []))
      sums.sort((a, b) => b - a)
      const above = (share: number) => rounded(sums[Math.floor(share * sums.length)]!)
      const { care, concern } = MAY_COST[head]
      const danger = PLAIN.includes(head) ? rounded(sums[0]! + WELL_ABOVE) : null
      return [head, { care: above(care), concern: above(concern), danger }]
    }),
  ) as LearntWords['levels']
}

const rounded = (sum: number) => Math.round(sum * 1000) / 1000
