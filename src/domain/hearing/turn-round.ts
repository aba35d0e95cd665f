// Turns a clause of the person round, so that the coach can give it back: "my husband scrolls all evening and I sit
// there" becomes "your husband scrolls all evening and you sit there". It says undefined unless the grammar is certain
// AND the result is kind: nothing that would sound like a verdict on the person or a trait of the absent one.

import type { HearingWords } from '../library.ts'
import { isKind } from './kindness.ts'
import { createPhrases } from './phrases.ts'
import { createIsPredicateSafe } from './predicate.ts'
import { createFindSubject } from './subject.ts'
import { createSwapPerson } from './swap-person.ts'
import { even, tokensOf } from './tokens.ts'
import { createVerbs } from './verbs.ts'

export type TurnRound = (clause: string) => string | undefined

const MIN_WORDS = 3
const MAX_WORDS = 20
/** UTF-16 units: a clause of twenty words that is longer than this is not language. */
const LONGEST = 300
const BAD_END = new Set(
  (
    'and but or to of the a an with because that which my his their our for so if when i than as is was are am at ' +
    "in on from not very really just how what who where why about into like know say think feel don't can't won't " +
    'sometimes honestly though anyway etc now then'
  ).split(' '),
)
/** A question hung on with a comma: said back, it would be asked of the person. */
const SPLICED = /,\s+(?:is|are|am|do|does|did|should|can|could|would|will|what|how|why|who|when|where)\b/i
/** "he said, I need space": somebody else's I. */
const QUOTED = /\b(?:said|says|saying|told me|tells me|goes|like),|(?:^|\s)['‘]/i
const UNSURE =
  /["“”„«»()[\]{}<>:;/\\*_~#|?!…—–]|\d['’]|\s-\s|https?|\.\.|--|\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** The land, not "we": no swap may touch it. */
const COUNTRY = /\bUS\b|\b[Tt]he us\b/
const AGE_TAG = /[([]\s*(?:\d{2}\s*\/?\s*[mf]?|[mf]\s*\/?\s*\d{2})\s*(?:\/?\s*[mf])?[)\]]/gi
const BARE_TAG = /\b(?:\d{2}\s?[mf]|[mf]\s?\d{2})\b/i
const CLOSING_SIGNS = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|[\s.,])+$/u

export function createTurnRound(hearing: HearingWords): TurnRound {
  const { clauses } = hearing
  const verbs = createVerbs(clauses)
  const findSubject = createFindSubject(hearing.people)
  const isPredicateSafe = createIsPredicateSafe({ hearing, verbs, findSubject })
  const refused = createPhrases([['x', [...clauses.refuse, ...clauses.unquotable]]])
  const openers = new Set(clauses.openers)
  const swap = createSwapPerson(clauses.turn)

  return (clause) => {
    if (clause.length > LONGEST) return undefined
    const text = trimOpeners(clause.replace(AGE_TAG, ' ').replace(/\s+/g, ' ').trim(), openers).replace(
      CLOSING_SIGNS,
      '',
    )
    if (isUnsure(text)) return undefined
    const tokens = tokensOf(text)
    if (tokens.length < MIN_WORDS || tokens.length > MAX_WORDS) return undefined
    if (refused.find(tokens).length > 0 || BAD_END.has(tokens.at(-1)!.word)) return undefined
    const subject = findSubject(tokens, 0)
    if (!subject || !isPredicateSafe(tokens, subject)) return undefined
    return isKind(
      tokens.map((t) => t.word),
      subject,
    )
      ? swap(text)
      : undefined
  }
}

function isUnsure(text: string): boolean {
  if (UNSURE.test(text) || SPLICED.test(text) || QUOTED.test(text) || COUNTRY.test(text) || BARE_TAG.test(text))
    return true
  // Shouted words would be shouted back.
  return /\p{Lu}{4,}/u.test(text) || !/\p{Ll}/u.test(text)
}

function trimOpeners(text: string, openers: ReadonlySet<string>): string {
  let rest = text
  for (let i = 0; i < 3; i += 1) {
    const match = /^([\p{L}']+)[,\s]+/u.exec(rest)
    if (!match || !openers.has(even(match[1]!))) break
    rest = rest.slice(match[0].length)
  }
  return rest
}
