// Feelings and needs named or plainly shown in the words. A negated feeling ("I'm not angry") is left out.

import type { HearingWords } from '../library.ts'
import type { Feeling, Need } from '../vocabulary.ts'
import { createPhrases, type PhraseFound, type Phrases } from './phrases.ts'
import type { Token } from './tokens.ts'

const NEGATIONS = new Set(
  "not no don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt aren't weren't without nor neither".split(' '),
)
/** A negation does not reach over these: "not sad but angry", "never felt so lonely". */
const WALLS = new Set('but and because so just only more such if when'.split(' '))
const REACH = 4
const SUBJECTS = new Set("i me i'm i've im ive we us we're my feel feeling felt".split(' '))
const OTHERS = new Set("he she they he's she's they're hes shes him her them his their".split(' '))

export interface HearFeelings {
  feelings(tokens: readonly Token[]): Feeling[]
  needs(tokens: readonly Token[]): Need[]
}

export function createHearFeelings(hearing: HearingWords): HearFeelings {
  const feelings = createPhrases(entries(hearing.feelings))
  const roles = new Set(Object.values(hearing.people).flatMap((p) => p.heard.map((word) => word.toLowerCase())))
  const needs = createPhrases(entries(hearing.needs))
  return {
    feelings: (tokens) => ranked(feelings, tokens, (place) => weightOfFeeling(tokens, place, roles)),
    needs: (tokens) => ranked(needs, tokens, () => 1),
  }
}

function entries<Id extends string>(words: Partial<Record<Id, { heard: string[] }>>): Array<readonly [Id, string[]]> {
  return (Object.entries(words) as Array<[Id, { heard: string[] }]>).map(([id, entry]) => [id, entry.heard] as const)
}

/** From a first token to one past the last. */
type Place = Pick<PhraseFound<string>, 'from' | 'to'>

/** What speaks for a feeling no more than this is felt by somebody else. */
const OTHERS_ALONE = 0.2

/** Ids by how much speaks for them; ties in order of appearance. */
function ranked<Id extends string>(
  phrases: Phrases<Id>,
  tokens: readonly Token[],
  weightAt: (place: Place) => number,
): Id[] {
  const weights = new Map<Id, number>()
  for (const { id, ...place } of phrases.find(tokens)) {
    const weight = weightAt(place)
    if (weight > OTHERS_ALONE) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Nothing when negated before; too little when the words nearest before speak of someone else ("he is angry"). */
function weightOfFeeling(tokens: readonly Token[], { from, to }: Place, roles: ReadonlySet<string>): number {
  const before = tokens
    .slice(Math.max(0, from - REACH), from)
    .map((t) => t.word)
    .reverse()
  if (isNegated(before)) return 0
  // "lied to me": whoever does it, it is felt here.
  if (tokens.slice(from, to).some((t) => SUBJECTS.has(t.word))) return 1
  // "So" is a partner too ("my SO"), but hardly ever just before a feeling.
  const nearest = before.find((w) => SUBJECTS.has(w) || OTHERS.has(w) || (roles.has(w) && !WALLS.has(w)))
  if (nearest === undefined) return 0.6
  return SUBJECTS.has(nearest) ? 1 : OTHERS_ALONE
}

/** `before` begins with the word nearest to the feeling. */
function isNegated(before: readonly string[]): boolean {
  for (const [back, word] of before.entries()) {
    if (NEGATIONS.has(word) || (word === 'never' && back < 2) || (word === 'longer' && before[back + 1] === 'no'))
      return true
    if (WALLS.has(word)) return false
  }
  return false
}
