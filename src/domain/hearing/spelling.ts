// Words as they are typed in a hurry, put back into their full form: "dont", "hes", "bc". Only where no other word could
// be meant; what is quoted stays as it was written.

import { even } from './tokens.ts'

/** A text with its words in full; nothing else is changed. */
export type Spell = (text: string) => string

/** Prepares a language's spellings: a word or phrase as typed, to what it stands for. */
export function createSpell(spelling: Readonly<Record<string, string>>): Spell {
  const typed = Object.keys(spelling).sort((a, b) => b.length - a.length)
  if (typed.length === 0) return (text) => text
  const words = typed.map((phrase) => phrase.replaceAll(' ', '\\s+')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${words})(?![\\p{L}\\p{N}]|['’]\\p{L})`, 'giu')
  return (text) =>
    text.replace(pattern, (found) => {
      const full = spelling[even(found).replace(/\s+/g, ' ')] ?? found
      return /^\p{Lu}/u.test(found) ? full.charAt(0).toUpperCase() + full.slice(1) : full
    })
}
