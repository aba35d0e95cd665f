// From which sum on a level is given: judged by lines of families and places that the learner had not seen.

import { HEADS, type Head, LISTENERS, type Listener } from '#domain/safety/learnt/heads.ts'
import { hashOf } from '#domain/safety/learnt/keys.ts'
import type { LearntWords } from '#domain/safety/learnt/learnt-schema.ts'
import { learn, sumOf } from './signal-heads.ts'
import { type HeardLine, lessonsOf } from './signal-lessons.ts'

/** Into how many parts the lines are dealt; a family stays whole. */
const PARTS = 4
/** Dealt so often, each time another way; what a line sums up to is the mean, so that no single deal decides. */
const DEALS = ['one', 'two']

/**
 * False alarms among harmless lines: what a level may cost, and what concern may cost among whole posts, which have many
 * places to be wrong in: half of what is aimed at, since posts of strangers alarm about twice as often as our own. Chosen by
 * such unseen sums of the sets that are learnt from, never by those kept apart. Care is given only where small signs sum up
 * over a talk; a hint is no sign, and only makes the coach ask before it looks from the other's chair.
 */
const MAY_COST: Record<Listener, { hint?: number; care: number; concern: number; posts: number }> = {
  suicide: { care: 0.009, concern: 0.0068, posts: 0.025 },
  'partner-violence': { hint: 0.025, care: 0.0145, concern: 0.0122, posts: 0.023 },
  'harm-to-others': { care: 0.0045, concern: 0.001, posts: 0.01 },
  'monitoring-request': { care: 0.002, concern: 0.002, posts: 0.01 },
  'child-at-risk': { care: 0.001, concern: 0.001, posts: 0.01 },
  eating: { care: 0.001, concern: 0.001, posts: 0.01 },
  'medical-emergency': { care: 0.0015, concern: 0.0015, posts: 0.01 },
}
/** A line of so many stretches is a post. */
const POST = 6
/** Danger is given only by heads whose lines say it outright, and only well above the loudest few harmless lines. */
const PLAIN: readonly Head[] = ['suicide', 'partner-violence', 'harm-to-others']
const LOUDEST = 3
const WELL_ABOVE = 1.5

export interface Tried {
  line: HeardLine
  /** The highest sum of its stretches for each head, in order of `HEADS`. */
  sums: number[]
}

/** Every line with its sums by learners that saw nothing of its family. */
export function tryUnseen(lines: HeardLine[], kept: number): Tried[] {
  const tried = lines.map((line): Tried => ({ line, sums: HEADS.map(() => 0) }))
  for (const deal of DEALS) {
    const parts = lines.map((line) => partOf(line, deal))
    for (let part = 0; part < PARTS; part++) {
      const { keys, heads } = learn(
        lines.filter((_, i) => parts[i] !== part),
        kept,
      )
      const unseen = tried.filter((_, i) => parts[i] === part)
      const lessons = lessonsOf(
        unseen.map(({ line }) => line),
        keys,
      )
      for (const [i, { stretches }] of lessons.entries()) {
        for (const [h, head] of HEADS.entries()) {
          const most = Math.max(-9, ...stretches.map((stretch) => sumOf(stretch, heads[head])))
          unseen[i]!.sums[h]! += most / DEALS.length
        }
      }
    }
  }
  return tried
}

/** By what a line says, not by its place: a line that is added moves no other. */
const partOf = ({ source, family, text }: HeardLine, deal: string): number =>
  hashOf(`${deal} ${source === 'families' ? family : text}`) % PARTS

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
      const danger = PLAIN.includes(head) ? rounded(above(sums, LOUDEST / sums.length) + WELL_ABOVE) : null
      const care = Math.min(above(sums, may.care), concern)
      const hint = may.hint === undefined ? {} : { hint: Math.min(above(sums, may.hint), care) }
      return [head, { ...hint, care, concern, danger }]
    }),
  ) as LearntWords['levels']
}

/** What lines sum up to for a head, the highest first. */
const sumsOf = (tried: Tried[], head: Head): number[] =>
  tried.map(({ sums }) => sums[HEADS.indexOf(head)]!).sort((a, b) => b - a)

/** How softly a line counts as reached: one line more or less moves a threshold by little. */
const SOFT = 0.2
const HALVINGS = 40

/** The sum that such a share of them reaches. */
function above(sums: number[], share: number): number {
  const reached = (sum: number) => sums.reduce((all, one) => all + 1 / (1 + Math.exp((sum - one) / SOFT)), 0)
  let [low, high] = [-20, 30]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (reached(middle) > share * sums.length) low = middle
    else high = middle
  }
  return rounded(high)
}

const rounded = (sum: number) => Math.round(sum * 1000) / 1000
