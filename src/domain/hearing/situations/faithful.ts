// Whether the tables, which are rounded and leave small weights out, still say what was fitted. It is asked of lines
// that are not known by heart: what belongs to no situation, and look-alikes.

import type { HearingWords } from '../../library.ts'
import type { Fitted } from './fitted.ts'
import { readLearnt, readMeaning, type Tables } from './learn.ts'
import type { Embed } from './meaning-fit.ts'
import { answerOf } from './ridge.ts'

export interface Faithfulness {
  /** Mean distance between the fits of the table and of the whole, over all lines and situations. */
  gap: number
  /** How many lines had a clear first by the whole fit, and for how many of them the table has the same. */
  clear: number
  agreed: number
}

/** A lead that rounding may not turn round. */
const CLEAR_LEAD = 0.04

/** By words alone, and where there are vectors by both. */
export function faithfulness(
  fitted: Fitted,
  tables: Tables,
  { people, embed }: { people: HearingWords['people']; embed?: Embed | undefined },
): Faithfulness[] {
  const words = readLearnt(tables.words, people)
  const byWords = compare(fitted, words.weigh, (i) => wholeByWords(fitted, i))
  if (!embed || !tables.meaning) return [byWords]
  const { weigh } = readMeaning(words, { embed, table: tables.meaning })
  return [byWords, compare(fitted, weigh, (i) => wholeByBoth(fitted, i, embed))]
}

function compare(
  { lines }: Fitted,
  weigh: (text: string) => Float32Array,
  whole: (i: number) => Float32Array,
): Faithfulness {
  const seen = { gap: 0, clear: 0, agreed: 0 }
  let fits = 0
  for (const [i, { kind, text }] of lines.entries()) {
    if (kind !== 'elsewhere' && kind !== 'not_heard') continue
    const [table, fit] = [weigh(text), whole(i)]
    for (let c = 0; c < fit.length; c++) seen.gap += Math.abs(table[c]! - fit[c]!)
    fits += fit.length
    if (leadOf(fit) <= CLEAR_LEAD) continue
    seen.clear += 1
    if (best(table) === best(fit)) seen.agreed += 1
  }
  return { ...seen, gap: seen.gap / Math.max(1, fits) }
}

function wholeByWords({ words }: Fitted, i: number): Float32Array {
  return answerOf(words.ridge, words.lessons[i]!.row)
}

function wholeByBoth(fitted: Fitted, i: number, embed: Embed): Float32Array {
  const { weights, width } = fitted.meaning!
  const vector = [...embed(fitted.lines[i]!.text), 1]
  return wholeByWords(fitted, i).map((fit, c) => vector.reduce((sum, x, d) => sum + x * weights[c * width + d]!, fit))
}

const best = (fits: Float32Array) => fits.indexOf(Math.max(...fits))

function leadOf(fits: Float32Array): number {
  const [first = 0, second = 0] = [...fits].sort((a, b) => b - a)
  return first - second
}
