// The rules of review made ready to run; compiled once for each set and kept with it.

import type { ScreenWords } from '../../library.ts'
import { buildLexicon, type Lexicon } from '../lexicon.ts'
import type { Matcher } from '../matcher.ts'
import { matcherOf } from '../matcher-of.ts'
import { RULED, type Ruled } from './reasons.ts'
import type { ReviewRule, ReviewSet } from './review-schema.ts'

/** A rule with its reason and name. */
export interface NamedRule extends ReviewRule {
  reason: Ruled
  name: string
}

export interface CompiledReview {
  lexicon: Lexicon
  matcher: Matcher
  /** By index of pattern: the rule it belongs to, and whether it speaks or silences. */
  roles: { rule: NamedRule; speaks: boolean }[]
  /** What may be said in the first person. */
  own: Matcher
  negators: ReadonlySet<string>
  through: ReadonlySet<string>
}

const kept = new WeakMap<ReviewSet, CompiledReview>()

/** Throws an Error that names the first pattern that cannot be read. */
export function compileReview(set: ReviewSet, words: ScreenWords): CompiledReview {
  const ready = kept.get(set) ?? compile(set, words)
  kept.set(set, ready)
  return ready
}

function compile(set: ReviewSet, words: ScreenWords): CompiledReview {
  const sources: string[] = []
  const roles: CompiledReview['roles'] = []
  for (const reason of RULED) {
    for (const [key, one] of Object.entries(set.rules[reason])) {
      const rule = { ...one, reason, name: `${reason}/${key}` }
      for (const pattern of one.any) roles.push({ rule, speaks: sources.push(pattern) > 0 })
      for (const pattern of one.not_with ?? []) roles.push({ rule, speaks: sources.push(pattern) < 0 })
    }
  }
  const all = { ...words, lists: { ...words.lists, ...set.words.lists } }
  const matcher = matcherOf(sources, all)
  return {
    lexicon: buildLexicon(words, matcher.known),
    matcher,
    own: matcherOf(set.words.self, all),
    roles,
    negators: new Set(words.negators),
    through: new Set(words.through),
  }
}
