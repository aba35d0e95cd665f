// Two wishes or feelings of one heart that pull apart: "I love him and I can't stand him", "part of me wants to leave, part
// of me knows I'd miss him". They are heard together or not at all: either one alone would be half the truth.

import type { HearingWords } from '../library.ts'
import { createPhrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import type { Halves } from './reading.ts'
import { createSwapPerson } from './swap-person.ts'
import { tokensOf } from './tokens.ts'
import { createTurnRound } from './turn-round.ts'
import { createVerbs } from './verbs.ts'

/** The first two halves in a message with its words in full; `said` is left out where they are there and may not be given back. */
export type HearHalves = (spelt: string) => Halves | undefined

const MOST_WORDS = 14
const PART_OF_ME = /\b(?:part|half|one side) of me (?:just |also |still )?([^.!?;\n]+)/i
const OTHER_PART =
  /[,\s]+(?:(?:and|but|while|yet) )?(?:the |an)?(?:other |one )?(?:part|half|side|rest)(?: of me)? (?:just |also |still )?/i
/** Said of oneself: "knows it's wrong" would be a verdict, given back. */
const VERDICT = /\b(?:knows?|thinks?|feels? like|hates) (?:it's|it is|that's|this is|i'm|i am|myself)\b/i
const ALSO =
  /^i (?:(?:also|kind of|sort of|really|still) )*(?:do|don't|am|am not|can't)(?: too| as well)?(?=$|[,.!?;]| like\b)/i
const DRAWN = '(?:(?:still|really|do|also|just|so) )*'
const FOR = new RegExp(
  `^i(?:'m| am|) ${DRAWN}(?:love|miss|want|like|adore|need|hope|trust|happy|proud|glad|excited)\\b`,
  'i',
)
const AGAINST = new RegExp(
  `^i(?:'m| am|) ${DRAWN}(?:hate|can't stand|can't bear|don't want|don't like|don't trust|don't love|dread|resent|` +
    `scared|afraid|terrified|sick of|tired of|done|jealous|wish (?:he|she|they))\\b`,
  'i',
)

export function createHearHalves(hearing: HearingWords): HearHalves {
  const { clauses } = hearing
  const turnRound = createTurnRound(hearing)
  const swap = createSwapPerson(clauses.turn)
  const verbs = createVerbs(clauses)
  const refused = createPhrases([['x', [...clauses.refuse, ...clauses.unquotable]]])
  const adverbs = new Set(clauses.adverbs)

  return (spelt) => partsOfMe(spelt) ?? pairOfWishes(spelt)

  function partsOfMe(text: string): Halves | undefined {
    const told = PART_OF_ME.exec(text)
    const other = told && OTHER_PART.exec(told[1]!)
    if (!told || !other) return undefined
    const quote = told[0]
    const [one, two] = [told[1]!.slice(0, other.index), told[1]!.slice(other.index + other[0].length)].map(partSaid)
    return one && two ? { quote, said: [one, two] } : { quote }
  }

  /** "wants to go to my sister's", as it fits after "part of you"; undefined where it may not be said. */
  function partSaid(part: string): string | undefined {
    const tokens = tokensOf(part)
    const [verb] = tokens.filter(({ word }) => !adverbs.has(word))
    const isFit = verb !== undefined && verbs.agrees(verb.word, 'one') && tokens.length <= MOST_WORDS
    if (!isFit || refused.find(tokens).length > 0 || VERDICT.test(part)) return undefined
    return swap(part.trim())
  }

  function pairOfWishes(text: string): Halves | undefined {
    const pieces = piecesOf(text).map(({ start, end, join }) => ({ join, said: text.slice(start, end), start, end }))
    for (const [i, two] of pieces.entries()) {
      const one = pieces[i - 1]
      if (!one || !pullApart(one.said, two.said, two.join)) continue
      const quote = text.slice(one.start, two.end)
      const first = ofYou(turnRound(one.said))
      const second = ALSO.test(two.said) ? first && flipped(first) : ofYou(turnRound(two.said))
      return first && second ? { quote, said: [first, second] } : { quote }
    }
    return undefined
  }

  /** "You don't want her to go" as it fits after "part of you". */
  function ofYou(echo: string | undefined): string | undefined {
    const [, drawn, rest] = /^you('re|) (.+)$/.exec(echo ?? '') ?? []
    if (rest === undefined || VERDICT.test(rest)) return undefined
    if (drawn) return `is ${rest}`
    const words = rest.split(' ')
    const at = words.findIndex((word) => !adverbs.has(word))
    return words.map((word, i) => (i === at ? verbs.ofOne(word) : word)).join(' ')
  }
}

/** Whether two neighbouring clauses are a wish or a feeling and what stands against it. */
function pullApart(one: string, two: string, join: string | undefined): boolean {
  const against = /^(?:but|yet|though|although)/.test(join ?? '')
  if (join === undefined || (!against && !/^and$/.test(join))) return false
  if (!FOR.test(one) && !AGAINST.test(one)) return false
  if (ALSO.test(two)) return true
  if (against) return FOR.test(two) || AGAINST.test(two)
  // "I love him and I don't want to leave" are of one mind.
  if (UNWILLING.test(one) || UNWILLING.test(two)) return false
  return FOR.test(one) ? AGAINST.test(two) : FOR.test(two)
}

const UNWILLING = /\bdon't want\b/i

/** "But I also do": the other way round, in one word. */
function flipped(said: string): string {
  if (/^is\b/.test(said)) return /^is not\b/.test(said) ? 'is' : "isn't"
  if (/^(?:can't|can)\b/.test(said)) return said.startsWith("can't") ? 'can' : "can't"
  return /^doesn't\b/.test(said) ? 'does' : "doesn't"
}
