// From which sum on a level is given: judged by lines of families and places that the learner had not seen.

import { HEADS, type Head, LISTENERS, type Listener } from '#domain/safety/learnt/heads.ts'
import type { LearntWords } from '#domain/safety/learnt/learnt-schema.ts'
import { learn, sumOf } from './signal-heads.ts'
import { type HeardLine, lessonsOf } from './signal-lessons.ts'

/** Into how many parts the lines are dealt; a family stays whole. */
export const PARTS = 4

/**
 * False alarms among harmless lines: what a level may cost, and what concern may cost among whole posts, which have many
 * places to be wrong in. Care is given only where small signs sum up over a talk.
 */
const MAY_COST: Record<Listener, { care: number; concern: number; posts: number }> = {
  suicide: { care: 0.01, concern: 0.011, posts: 0.045 },
  'partner-violence': { care: 0.02, concern: 0.017, posts: 0.05 },
  'harm-to-others': { care: 0.008, concern: 0.001, posts: 0.01 },
  'monitoring-request': { care: 0.004, concern: 0.004, posts: 0.01 },
  'child-at-risk': { care: 0.004, concern: 0.004, posts: 0.01 },
  eating: { care: 0.002, concern: 0.004, posts: 0.01 },
  'medical-emergency': { care: 0.004, concern: 0.004, posts: 0.01 },
}
/** A line of so many stretches is a post. */
const POST = 8
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
    const { keys, heads } = learn(
      lines.filter((_, i) => parts[i] !== part),
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
    ({ line }) => line.source !== 'situations' && LISTENERS.every((head) => line.heard[head] !== true),
  )
  return Object.fromEntries(
    LISTENERS.map((head) => {
      const silent = harmless.filter(({ line }) => line.heard[head] === false)
      const sums = sumsOf(silent, head)
      const posts = sumsOf(
        silent.filter(({ line }) => line.stretches.length >= POST),
        head,
      )
      const may = MAY_COST[head]
      const concern = Math.max(above(sums, may.concern), above(posts, may.posts))
      const danger = PLAIN.includes(head) ? rounded(sums[0]! + WELL_ABOVE) : null
      return [head, { care: Math.min(above(sums, may.care), concern), concern, danger }]
    }),
  ) as LearntWords['levels']
}

/** What lines sum up to for a head, the highest first. */
const sumsOf = (tried: Tried[], head: Head): number[] =>
  tried.map(({ sums }) => sums[HEADS.indexOf(head)]!).sort((a, b) => b - a)

/** The sum that such a share of them reaches. */
const above = (sums: number[], share: number): number => rounded(sums[Math.floor(share * sums.length)]!)

const rounded = (sum: number) => Math.round(sum * 1000) / 1000
