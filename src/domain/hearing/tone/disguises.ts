// Coarse words written with a sign in place of a letter (f*ck, sh!t, a$$hole, f***) put back as one word each.

import type { Token } from '../tokens.ts'

const RUN = /[\p{L}*@$!#]+/gu
const SIGN = /[*@$!#]/
/** Letters a sign stands for; a star or hash stands for any. */
const MEANT: Record<string, string> = { '@': 'a', $: 's', '!': 'i' }

/** Prepares the undoing; of two words that fit, the first of the list is taken. */
export function createUndisguise(words: readonly string[]): (text: string, tokens: readonly Token[]) => Token[] {
  const byLength = new Map<number, string[]>()
  for (const word of words) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])

  const meant = (run: string): string | undefined => {
    if (!/\p{L}/u.test(run)) return undefined
    return byLength.get(run.length)?.find((word) => [...run].every((char, i) => fits(char, word[i]!)))
  }
  return (text, tokens) => {
    if (!SIGN.test(text)) return [...tokens]
    const found: Token[] = []
    for (const { 0: whole, index } of text.matchAll(RUN)) {
      // A mark of exclamation at the end is one.
      const run = whole.replace(/!+$/, '').toLowerCase()
      const word = SIGN.test(run) ? meant(run) : undefined
      if (word) found.push({ word, start: index, end: index + run.length })
    }
    return replaced(tokens, found)
  }
}

function fits(char: string, letter: string): boolean {
  return char === letter || char === '*' || char === '#' || MEANT[char] === letter
}

/** The tokens with those that lie in a found word replaced by it. */
function replaced(tokens: readonly Token[], found: readonly Token[]): Token[] {
  const out: Token[] = []
  let next = 0
  for (const token of tokens) {
    while (next < found.length && found[next]!.end <= token.start) next++
    const word = found[next]
    if (!word || token.end <= word.start) out.push(token)
    else if (out.at(-1) !== word) out.push(word)
  }
  return out
}
