// What the recogniser sees of a passage by its words alone: words, their beginnings, and pairs of neighbours. No list of
// words of any language is kept here, so that a new language needs none.

import type { HearingWords } from '../../library.ts'

/** The distinct features of a passage. */
export type Featurise = (text: string) => Set<string>

/** Stands before the first word of a passage in its first pair. */
export const START = '^'
/** Beginnings of these lengths, in letters: short ones gather families of words, long ones their forms. */
export const BEGINNINGS = [3, 5] as const

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu

/** Whether a feature is two neighbouring words. */
export function isPair(feature: string): boolean {
  return feature.includes(' ')
}

/** Whether a feature is the beginning of words. */
export function isBeginning(feature: string): boolean {
  return feature.endsWith('~')
}

/** The beginnings of a word, as features; none of a word that is no longer. */
export function beginningsOf(word: string): string[] {
  return BEGINNINGS.filter((length) => word.length > length).map((length) => `${word.slice(0, length)}~`)
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
    let before = START
    for (const [raw] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
      const word = partner.has(raw) ? '~partner' : raw
      found.add(word)
      for (const beginning of beginningsOf(word)) found.add(beginning)
      found.add(`${before} ${word}`)
      before = word
    }
    return found
  }
}
