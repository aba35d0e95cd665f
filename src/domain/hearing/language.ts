// Which language a message is in, as far as small words and scripts tell. Words that two languages share tell nothing.
// Only a clear case counts: a short or mixed message is taken to be in the language of the talk.

import type { HearingWords } from '../library.ts'
import type { Token } from './tokens.ts'

/** A language code, or "und" for a script in which no offered language is written. */
export type HearLanguage = (text: string, tokens: readonly Token[]) => string

const LATIN = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu
/** Words looked at: the language of a long text shows in its beginning. */
const SAMPLE = 200
const CLEAR = 3

export function createHearLanguage(hearing: HearingWords, own: string): HearLanguage {
  const lists = Object.entries(hearing.languages).map(([code, words]) => [code, new Set(words)] as const)
  const ownWords = lists.find(([code]) => code === own)?.[1] ?? new Set<string>()
  const others = lists.filter(([code]) => code !== own)
  return (text, tokens) => {
    const letters = text.slice(0, 2000).match(LETTER)?.length ?? 0
    const latin = text.slice(0, 2000).match(LATIN)?.length ?? 0
    if (letters >= 3 && latin < letters / 2) return 'und'
    const sample = tokens.slice(0, SAMPLE)
    const count = (these: ReadonlySet<string>, not: ReadonlySet<string>) =>
      sample.filter((t) => these.has(t.word) && !not.has(t.word)).length
    const [best] = others
      .map(([code, words]) => ({ code, hits: count(words, ownWords), ownHits: count(ownWords, words) }))
      .sort((a, b) => b.hits - a.hits)
    if (!best) return own
    const { code, hits, ownHits } = best
    const many = hits >= CLEAR && hits > 2 * ownHits
    // A few words that are all foreign: "mein Mann redet nicht mit mir".
    const all = hits >= 2 && ownHits === 0 && hits * 3 >= sample.length
    return many || all ? code : own
  }
}
