import type { ScreenWords } from '../library.ts'
import { buildMatcher, type Matcher } from './matcher.ts'

/** A matcher for patterns over the words that a language is screened with. */
export function matcherOf(
  sources: string[],
  words: Pick<ScreenWords, 'lists' | 'openers' | 'closers' | 'negators' | 'gap_stops' | 'people' | 'pronouns'>,
): Matcher {
  return buildMatcher(sources, {
    lists: words.lists,
    openers: words.openers,
    closers: words.closers,
    harmful: [...words.negators, ...words.gap_stops],
    people: [...Object.values(words.people).flat(), ...Object.values(words.pronouns).flat()],
  })
}
