// Words as they are typed in a hurry, put back into their full form: "dont", "hes", "its not". Only where no other word could
// be meant; what is quoted stays as it was written.

import { onceFor } from './once-for.ts'
import { even } from './tokens.ts'

/** A text with its words in full; nothing else is changed. */
export type Spell = (text: string) => string

const WORD = /[\p{L}\p{N}'’]+/gu
/** What may stand between the two words of a phrase. */
const GAP = /^\s+$/

/** Prepares a language's spellings: a word, or two of them, as typed, to what they stand for. */
export const createSpell = onceFor((spelling: Readonly<Record<string, string>>): Spell => {
  const full = new Map(Object.entries(spelling))
  const opens = new Set([...full.keys()].filter((typed) => typed.includes(' ')).map((typed) => typed.split(' ')[0]))
  return (text) => {
    const words = [...text.matchAll(WORD)]
    let spelt = ''
    let done = 0
    for (const [i, { 0: word, index }] of words.entries()) {
      if (index < done) continue
      const typed = even(word)
      const next = opens.has(typed) ? words[i + 1] : undefined
      const isPhrase = next !== undefined && GAP.test(text.slice(index + word.length, next.index))
      const pair = isPhrase ? full.get(`${typed} ${even(next[0])}`) : undefined
      const found = pair ?? full.get(typed)
      if (found === undefined) continue
      spelt += text.slice(done, index) + asBegun(word, found)
      done = pair === undefined ? index + word.length : next!.index + next![0].length
    }
    return spelt + text.slice(done)
  }
})

function asBegun(word: string, full: string): string {
  return /^\p{Lu}/u.test(word) ? full.charAt(0).toUpperCase() + full.slice(1) : full
}
