// The check that nothing was made up: every word of a version that carries anything comes from the person, or from the
// fixed words around theirs; and no number of theirs was changed.

import type { RewriteWords } from './rewrite-schema.ts'
import type { VerbForms } from './verb-forms.ts'

export type FindInvented = (version: string, given: string) => string[]

const WORD = /[\p{L}\p{N}£$€][\p{L}\p{M}\p{N}'’]*/gu

export function createFindInvented(words: RewriteWords, forms: VerbForms): FindInvented {
  const fixed = new Set(wordsIn([...fixedTexts(words), ...words.function_words].join(' ')))
  return (version, given) => {
    const told = new Set(wordsIn(given).flatMap((word) => [word, ...kin(word, forms)]))
    const gapless = version.replace(/\[[^\]]*\]/g, ' ')
    return wordsIn(gapless).filter(
      (word) => !told.has(word) && !fixed.has(word) && !kin(word, forms).some((k) => told.has(k)),
    )
  }
}

function fixedTexts({ frames, turns, soften }: RewriteWords): string[] {
  const { gap, ...shapes } = frames
  return [
    ...textsOf(shapes),
    ...Object.values(gap),
    ...Object.values(turns).flatMap((turn) => [...(turn.put ?? []), ...(turn.gentle ?? [])]),
    ...Object.values(soften),
  ].map((text) => text.replace(/\{[^}]*\}/g, ' '))
}

function textsOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsOf) : []
}

function wordsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replaceAll('’', "'").replaceAll("'", ''))
}

/** Other forms of the same verb: a bent word is no new one. */
function kin(word: string, forms: VerbForms): string[] {
  const base = forms.isBase(word) ? word : (forms.baseOfPast(word) ?? forms.baseOfIng(word))
  if (base === undefined) return []
  return [base, forms.pastOf(base), forms.ingOf(base)].filter((form) => form !== undefined)
}
