// Feelings and needs named or plainly shown in the words. A negated feeling ("I'm not angry") is left out.

import type { HearingWords } from '../library.ts'
import type { Feeling, Need } from '../vocabulary.ts'
import { createPhrases, type Phrases } from './phrases.ts'
import type { Token } from './tokens.ts'

const NEGATIONS = new Set([
  'not',
  "n't",
  'no',
  'never',
  "don't",
  "isn't",
  "wasn't",
  "didn't",
  "aren't",
  'dont',
  'without',
])
const SUBJECTS = new Set(['i', 'me', 'my', "i'm", "i've", 'im', 'we', 'us', 'feel', 'feels', 'feeling', 'felt'])
const OTHERS = new Set(['he', 'she', 'they', "he's", "she's", "they're", 'him', 'her'])

export interface HearFeelings {
  feelings(tokens: readonly Token[]): Feeling[]
  needs(tokens: readonly Token[]): Need[]
}

export function createHearFeelings(hearing: HearingWords): HearFeelings {
  const feelings = createPhrases(entries(hearing.feelings))
  const needs = createPhrases(entries(hearing.needs))
  return {
    feelings: (tokens) => ranked(feelings, tokens, (from) => weightOfFeeling(tokens, from)),
    needs: (tokens) => ranked(needs, tokens, () => 1),
  }
}

function entries<Id extends string>(words: Partial<Record<Id, { heard: string[] }>>): Array<readonly [Id, string[]]> {
  return (Object.entries(words) as Array<[Id, { heard: string[] }]>).map(([id, entry]) => [id, entry.heard] as const)
}

/** Ids by how much speaks for them; ties in order of appearance. */
function ranked<Id extends string>(
  phrases: Phrases<Id>,
  tokens: readonly Token[],
  weightAt: (from: number) => number,
): Id[] {
  const weights = new Map<Id, number>()
  for (const { id, from } of phrases.find(tokens)) {
    const weight = weightAt(from)
    if (weight > 0) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Nothing when negated just before; less when the words nearest before speak of someone else ("he is angry"). */
function weightOfFeeling(tokens: readonly Token[], from: number): number {
  const before = tokens.slice(Math.max(0, from - 4), from).map((t) => t.word)
  if (before.slice(-2).some((w) => NEGATIONS.has(w))) return 0
  const nearest = before.reverse().find((w) => SUBJECTS.has(w) || OTHERS.has(w))
  return nearest === undefined ? 0.6 : OTHERS.has(nearest) ? 0.2 : 1
}
