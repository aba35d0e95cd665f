// What a sentence says that nobody told: numbers, names, quotations, people, a gender or a marriage. All of it is held
// against the words the model was given.

import type { ScreenWords } from '../../library.ts'
import { type Given, holds, type Words, wordsOf } from './given.ts'
import type { ReviewReason } from './reasons.ts'
import type { ReviewSet } from './review-schema.ts'

export type FindMadeUp = (sentence: string, given: Given) => ReviewReason[]

/** Words up to this value count no facts: "the two of you", "one thing". */
const SMALL = 2
const CAPITALISED = /(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}]+)*/gu
const POSSESSIVE = new Set(['your', 'his', 'her', 'their'])
const QUOTED = /[“"]([^“”"]*)[”"]/gu

export function createFindMadeUp(review: ReviewSet['words'], words: ScreenWords): FindMadeUp {
  const values = new Map(words.numbers.map((name, value) => [name, String(value)]))
  const measures = new Set(review.measures)
  const reports = new Set(review.reports)
  const noNames = new Set(review.no_names.map((word) => word.toLowerCase()))
  const assumed = new Set(review.assumed)
  const bonds = new Set(review.bonds)
  const sides = [new Set([...words.pronouns.she, ...words.she]), new Set([...words.pronouns.he, ...words.he])]

  const hasNumber = (said: readonly string[], given: Words) =>
    said.some((word, at) => {
      const value = values.get(word)
      if (value === undefined || Number(value) <= SMALL || given.words.has(word) || given.words.has(value)) return false
      return !said.slice(at + 1, at + 3).some((next) => measures.has(next))
    })
  const hasName = (sentence: string, given: Words) =>
    [...sentence.matchAll(CAPITALISED)].some(({ 0: word, index }) => {
      const plain = word.toLowerCase().replaceAll('’', "'").replace(/'\w+$/, '')
      const begins = /(?:^|[.!?…:]|[“"‘(])\s*$/.test(sentence.slice(0, index))
      return !begins && !noNames.has(plain) && !given.words.has(plain) && plain.length > 1
    })
  const hasQuote = (sentence: string, given: Words) =>
    [...sentence.matchAll(QUOTED)].some(([, said = '']) => wordsOf(said).length > 1 && !holds(given, said))
  const hasPerson = (said: readonly string[], given: Words) =>
    said.some((word, at) => {
      const plain = word.replace(/'s$/, '')
      return (
        bonds.has(plain) &&
        said.slice(Math.max(0, at - 3), at).some((before) => POSSESSIVE.has(before)) &&
        !given.words.has(plain)
      )
    })
  const assumes = (said: readonly string[], given: Words) =>
    said.some((word) => {
      const plain = word.replace(/'(?:s|d|ll|re|ve)$/, '')
      if (assumed.has(plain)) return !given.words.has(plain)
      const side = sides.find((one) => one.has(plain))
      return side !== undefined && !bonds.has(plain) && ![...side].some((other) => given.words.has(other))
    })

  return (sentence, given) => {
    const said = wordsOf(sentence)
    const reasons: ReviewReason[] = []
    if (hasNumber(said, said.some((word) => reports.has(word)) ? given.all : given)) reasons.push('invents-number')
    if (hasName(sentence, given.all)) reasons.push('invents-name')
    if (hasQuote(sentence, given.all)) reasons.push('invents-quote')
    if (hasPerson(said, given.all)) reasons.push('invents-fact')
    if (assumes(said, given.all)) reasons.push('assumes')
    return reasons
  }
}
