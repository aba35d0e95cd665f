// Lines judged by what was learnt without them, a part of all lines at a time: how well recognition would do with lines
// it has never seen, and the cases from which it learns how sure it may be.

import type { Fitted, Unseen } from './fitted.ts'
import { gather } from './gather.ts'
import type { Case } from './likelihood.ts'
import type { Line } from './lines.ts'
import { answersWithout } from './ridge.ts'

/** A line with what was said of it unseen. */
export interface HeldBack {
  line: Line
  fits: Unseen
}

const PARTS = 5
const HELD_BACK: ReadonlySet<Line['kind']> = new Set(['heard', 'not_heard', 'elsewhere'])
/** Of all that people come with, the share that is none of the situations: of 200 posts it is one in twelve, of lines one doubts it is more. */
const NONE_OF_THEM = 0.2
/** Cases of each kind: more would only cost time. */
const MOST = 600
/** The first passage of a text counts more, as in `passages`. */
const FIRST = 1.4

/** Every line that says what people come with, in order; each was unseen when it was judged. */
export function holdBack({ lines, words, meaning }: Fitted): HeldBack[] {
  const all = lines.flatMap(({ kind }, i) => (HELD_BACK.has(kind) ? [i] : []))
  const held = new Map<number, HeldBack>()
  for (let part = 0; part < PARTS; part++) {
    const out = all.filter((_, at) => at % PARTS === part)
    const answers = answersWithout(words.ridge, words.lessons, out)
    for (const [at, i] of out.entries()) {
      const byWords = answers[at]!
      const more = meaning?.unseen(i)
      const both = more ? byWords.map((fit, c) => fit + more[c]!) : byWords
      held.set(i, { line: lines[i]!, fits: { words: byWords, both } })
    }
  }
  return all.map((i) => held.get(i)!)
}

/** Cases for the likelihoods: each line alone, and with others as one longer text in which much is beside the point. */
export function casesOf(held: readonly HeldBack[], by: keyof Unseen): Case[] {
  const [heard, mistaken, elsewhere] = (['heard', 'not_heard', 'elsewhere'] as const).map((kind) =>
    someOf(held.filter(({ line }) => line.kind === kind)).map(({ line, fits }) => ({ of: line.of, fits: fits[by] })),
  ) as [Judged[], Judged[], Judged[]]
  const weight = (NONE_OF_THEM * heard.length) / ((1 - NONE_OF_THEM) * Math.max(1, elsewhere.length))
  return [
    ...heard.map(({ of, fits }): Case => ({ fits, is: of, weight: 1 })),
    ...heard.map(({ of }, at): Case => ({ fits: told(heard, elsewhere, at), is: of, weight: 1 })),
    ...mistaken.map(({ of, fits }): Case => ({ fits, is: -1, only: of, weight: 1 })),
    ...elsewhere.map(({ fits }): Case => ({ fits, is: -1, weight })),
    ...elsewhere.map((_, at): Case => ({ fits: told(elsewhere, elsewhere, at), is: -1, weight })),
  ]
}

interface Judged {
  of: number
  fits: Float32Array
}

/** A text of three passages: two of the same kind as the one at `at`, one about something else. */
function told(main: readonly Judged[], beside: readonly Judged[], at: number): Float32Array {
  const { of, fits } = main[at]!
  const again = main[at + 1]?.of === of ? main[at + 1]! : (main[at - 1] ?? main[at]!)
  const other = beside.length > 0 ? [beside[(at * 7 + 3) % beside.length]!] : []
  const passages = [again, ...other].map((one) => ({ fits: one.fits, weight: 1 }))
  return gather([{ fits, weight: FIRST }, ...passages], fits.length)
}

/** Evenly spread over all. */
function someOf<T>(all: readonly T[]): T[] {
  const stride = Math.max(1, all.length / MOST)
  return Array.from({ length: Math.min(all.length, MOST) }, (_, k) => all[Math.floor(k * stride)]!)
}
