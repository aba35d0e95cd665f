// What goes beyond the plan, however it is put: words that neither the coach uses nor anybody said, orders to the person, and
// claims about somebody who is not here.

import type { ScreenWords } from '../../library.ts'
import { type Given, wordsOf } from './given.ts'
import { type OwnVoice, stemOf, withoutQuotes } from './own-voice.ts'
import type { ReviewReason } from './reasons.ts'
import type { ReviewSet } from './review-schema.ts'

export type FindBeyond = (sentence: string, given: Given) => ReviewReason[]

/** Of the words of a claim that carry anything, how many must have been given. */
const TOLD_SHARE = 0.5

export function createFindBeyond(review: ReviewSet['words'], words: ScreenWords, voice: OwnVoice): FindBeyond {
  const stems = new Set(voice.stems)
  const everyday = new Set(review.everyday)
  const commands = createCommands(review)
  const hedges = new Set(review.hedges)
  const absent = new Set([...Object.values(words.pronouns).flat(), ...(words.people.partner ?? [])])
  const told = new WeakMap<Given, ReadonlySet<string>>()
  const stemsOf = (given: Given): ReadonlySet<string> => {
    const known = told.get(given) ?? new Set([...given.words].map(stemOf))
    told.set(given, known)
    return known
  }

  /** About somebody who is not here, as a fact, and not made of what was told. */
  const claims = (said: readonly string[], given: Given): boolean => {
    const subject = said[0] === 'your' || said[0] === 'and' ? said[1] : said[0]
    if (!absent.has((subject ?? '').replace(/'\w+$/, '')) || said.some((word) => hedges.has(word))) return false
    const weighty = said.filter((word) => !everyday.has(word) && !absent.has(word))
    const known = weighty.filter((word) => stemsOf(given).has(stemOf(word)))
    return weighty.length > 1 && known.length < TOLD_SHARE * weighty.length
  }
  return (sentence, given) => {
    const said = wordsOf(withoutQuotes(sentence))
    const reasons: ReviewReason[] = []
    const isForeign = (word: string) =>
      !everyday.has(word) && !stems.has(stemOf(word)) && !stemsOf(given).has(stemOf(word))
    if (said.some(isForeign)) reasons.push('foreign-words')
    if (commands(sentence).some((order) => !given.row.includes(`· ${order} `))) reasons.push('commands')
    // With the person's own words in quotation marks it is told, and whether it is theirs is asked elsewhere.
    const open = /[?“”"]/.test(sentence)
    if (!open && claims(said, given)) reasons.push('claims')
    return reasons
  }
}

/** The verbs with which a sentence orders: at its head, or in a later clause that no subject leads into. */
function createCommands(review: Pick<ReviewSet['words'], 'commands' | 'leads' | 'joins' | 'conditions'>) {
  const [commands, leads, joins, conditions] = [review.commands, review.leads, review.joins, review.conditions].map(
    (list) => new Set(list),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>]
  return (sentence: string): string[] => {
    const clauses = withoutQuotes(sentence).split(CLAUSE).map(wordsOf)
    const isOpen = conditions.has(clauses[0]?.[0] ?? '')
    return clauses.flatMap((said, at) => {
      if (at > 0 && !isOpen && !joins.has(said[0] ?? '')) return []
      const head = said.find((word) => !leads.has(word))
      return head && commands.has(head) ? [head] : []
    })
  }
}

const CLAUSE = /[,;:—–]|\s-\s/
