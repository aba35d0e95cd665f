// Which rules of content/safety/review speak about a sentence.

import type { Match } from '../matcher.ts'
import { type Token, tokenize } from '../tokens.ts'
import type { CompiledReview, NamedRule } from './compiled-review.ts'
import { type Given, holds } from './given.ts'

/** How far before a match a "not" still denies it, in words. */
const REACH = 6

/** The rules that speak, each once. */
export function findRuled(
  sentence: string,
  { inDanger, inPart, given }: { inDanger: boolean; inPart?: true; given: Given },
  compiled: CompiledReview,
): NamedRule[] {
  const { words, asks } = tokenize(sentence, compiled.lexicon)
  const found = compiled.matcher.run(words).map((match) => ({ match, ...compiled.roles[match.pattern]! }))
  const silenced = new Set(found.flatMap(({ rule, speaks }) => (speaks ? [] : [rule])))
  const speaking = found.filter(({ rule, match, speaks }) => {
    if (!speaks || silenced.has(rule)) return false
    if ((rule.only === 'danger' && !inDanger) || (rule.only === 'stand-in' && !inPart)) return false
    if (rule.denied === 'silent' && isDenied(match, words, compiled)) return false
    if (rule.asked === 'silent' && asks.has(words[match.from]!.sentence)) return false
    if (rule.quoted === 'silent' && isQuoted(sentence, words[match.from]!)) return false
    const said = sentence.slice(words[match.from]!.start, words[match.to - 1]!.end)
    return !(rule.given === 'silent' && holds(given, said))
  })
  return [...new Set(speaking.map(({ rule }) => rule))]
}

function isDenied(match: Match, words: readonly Token[], { negators, through }: CompiledReview): boolean {
  const { clause } = words[match.from]!
  for (let i = match.from - 1; i >= 0 && i >= match.from - REACH && words[i]!.clause === clause; i--) {
    if (negators.has(words[i]!.text)) return true
    if (!through.has(words[i]!.text)) return false
  }
  return false
}

/** Between two quotation marks of one sentence, however short: a word held at arm's length counts too. */
function isQuoted(sentence: string, { start, end }: Token): boolean {
  return (sentence.slice(0, start).match(/[“”"]/g)?.length ?? 0) % 2 === 1 && /[“”"]/.test(sentence.slice(end))
}
