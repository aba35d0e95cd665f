// Replaces I-words by you-words, longest phrase first, keeping the rest of the text as written.

import { even, evenApostrophes } from './tokens.ts'

/** The text said to the one who wrote it, or undefined where the swap would not read well. */
export type SwapPerson = (text: string) => string | undefined

const PAIRS: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /(^|\b(?:when|that|because|if|before|after|how|why) )my (\p{L}+(?: \p{L}+)?) and I(?!['\p{L}])/giu,
    '$1you and my $2',
  ],
  [/\bme and my (\p{L}+)\b/giu, 'you and my $1'],
  [/\b(he|she|they) and I\b/giu, 'the two of you'],
]
const BE_AFTER_ADVERB = /\bI (still|always|never|just|really|also|only) (am|was)\b/gi
const BROKEN = /\byou (?:you|am|was)\b|\b(?:am|was) you\b/i
/** "I miss us", "I wish we talked": two persons of speech would fall into one "you". */
const BOTH = /^I(?:'\w+)?\b.* (?:us\b|we (?!are\b|were\b|stand\b))/i

/** Prepares the swaps of a language: I-speech to you-speech. */
export function createSwapPerson(turn: Readonly<Record<string, string>>): SwapPerson {
  const keys = Object.keys(turn).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${keys.join('|')})(?![\\p{L}\\p{N}]|['’]\\p{L})`, 'giu')
  return (text) => {
    if (BOTH.test(evenApostrophes(text))) return undefined
    const turned = PAIRS.reduce((t, [from, to]) => t.replace(from, to), evenApostrophes(text))
      .replace(BE_AFTER_ADVERB, (_, adverb: string, be: string) => {
        return `you ${adverb} ${be.toLowerCase() === 'am' ? 'are' : 'were'}`
      })
      .replace(pattern, (found) => turn[even(found)]!)
      .replace(/\btold you you\b/gi, 'told you that you')
    if (BROKEN.test(turned)) return undefined
    return turned.charAt(0).toLowerCase() + turned.slice(1)
  }
}
