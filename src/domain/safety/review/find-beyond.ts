// What goes beyond the plan, however it is put: words that neither the coach uses nor anybody said, orders to the person, and
// claims about somebody who is not here.

import type { ScreenWords } from '../../library.ts'
import { clausesOf, createFindCommands } from './find-commands.ts'
import { type Given, type Words, wordsOf } from './given.ts'
import { type OwnVoice, stemOf, withoutQuotes } from './own-voice.ts'
import type { ReviewReason } from './reasons.ts'
import type { ReviewSet } from './review-schema.ts'

export type FindBeyond = (sentence: string, given: Given) => ReviewReason[]

/** Of the words of a claim that carry anything, how many must have been given. */
const TOLD_SHARE = 0.5

export function createFindBeyond(review: ReviewSet['words'], words: ScreenWords, voice: OwnVoice): FindBeyond {
  const stems = new Set([...voice.stems, ...review.ordinary.map(stemOf)])
  const tentative = new Set(review.tentative)
  const everyday = new Set(review.everyday)
  const findCommands = createFindCommands(review)
  const hedges = new Set(review.hedges)
  const absent = new Set([...Object.values(words.pronouns).flat(), ...(words.people.partner ?? [])])
  const reports = new Set(review.reports)
  const stemsBy = new WeakMap<Words, ReadonlySet<string>>()
  const stemsOf = (given: Words): ReadonlySet<string> => {
    const known = stemsBy.get(given) ?? new Set([...given.words].map(stemOf))
    stemsBy.set(given, known)
    return known
  }

  /** About somebody who is not here, as a fact, and not made of what was told. */
  const claims = (said: readonly string[], given: Words): boolean => {
    const subject = said[0] === 'your' || said[0] === 'and' ? said[1] : said[0]
    if (!absent.has((subject ?? '').replace(/'\w+$/, '')) || said.some((word) => hedges.has(word))) return false
    const weighty = said.filter((word) => !everyday.has(word) && !absent.has(word))
    const known = weighty.filter((word) => stemsOf(given).has(stemOf(word)))
    return weighty.length > 1 && known.length < TOLD_SHARE * weighty.length
  }
  return (sentence, given) => {
    const said = wordsOf(withoutQuotes(sentence))
    const reasons: ReviewReason[] = []
    // What others wrote may be told as what they wrote.
    const told = said.some((word) => reports.has(word)) ? given.all : given
    const known = stemsOf(told)
    /** Neither the coach's nor given, nor what either becomes when it is drawn together. */
    const isForeign = (word: string) =>
      ![word, plainOf(word)].some((one) => everyday.has(one) || stems.has(stemOf(one)) || known.has(stemOf(one)))
    // What only asks, or says that it may be otherwise, settles nothing: a word of its own does no harm there.
    const isOpen = sentence.includes('?') || said.some((word) => tentative.has(word))
    if (said.filter(isForeign).length > (isOpen ? 1 : 0)) reasons.push('foreign-words')
    if (findCommands(sentence).some((order) => !given.row.includes(`· ${order} `))) reasons.push('commands')
    // With the person's own words in quotation marks it is told, and whether it is theirs is asked elsewhere.
    if (!/[?“”"]/.test(sentence) && claims(clausesOf(sentence)[0]!, told)) reasons.push('claims')
    return reasons
  }
}

/** A word without what is drawn together with it: "she'll", "mother's". */
const plainOf = (word: string) => word.replace(/(?:n't|'\p{L}+)$/u, '')
