// Which language a message is in, as far as small words and scripts tell. Only a clear case counts: a short or mixed
// message is taken to be in the language of the talk.

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
  return (text, tokens) => {
    const letters = text.slice(0, 2000).match(LETTER)?.length ?? 0
    const latin = text.slice(0, 2000).match(LATIN)?.length ?? 0
    if (letters >= 3 && latin < letters / 2) return 'und'
    const sample = tokens.slice(0, SAMPLE)
    const hits = lists.map(([code, words]) => [code, sample.filter((t) => words.has(t.word)).length] as const)
    const ownHits = hits.find(([code]) => code === own)?.[1] ?? 0
    const best = hits.reduce((a, b) => (b[1] > a[1] ? b : a), [own, ownHits] as const)
    const many = best[1] >= CLEAR && best[1] > 2 * ownHits
    // A few words that are all foreign: "mein Mann redet nicht mit mir".
    const all = best[1] >= 2 && ownHits === 0 && best[1] * 3 >= sample.length
    return many || all ? best[0] : own
  }
}
