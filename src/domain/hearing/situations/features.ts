// What the recogniser sees of a passage by its words alone: words, their beginnings, and pairs of neighbours. No list of
// words of any language is kept here, so that a new language needs none.

import type { HearingWords } from '../../library.ts'

/** The distinct features of a passage. */
export type Featurise = (text: string) => Set<string>

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu
const STEM = 5

/** Whether a feature is two neighbouring words. */
export function isPair(feature: string): boolean {
  return feature.includes(' ')
}

/** A featuriser for one language: every noun for a partner counts as the same word, since the role is not the topic. */
export function createFeaturise(people: HearingWords['people']): Featurise {
  const partner = new Set(
    Object.values(people)
      .filter((p) => p.partner && !p.past)
      .flatMap((p) => p.heard.map((noun) => noun.toLowerCase())),
  )
  return (text) => {
    const found = new Set<string>()
    let before = '^'
    for (const [raw] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
      const word = partner.has(raw) ? '~partner' : raw
      found.add(word)
      if (word.length > STEM) found.add(`${word.slice(0, STEM)}~`)
      found.add(`${before} ${word}`)
      before = word
    }
    return found
  }
}
