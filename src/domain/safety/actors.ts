// Who acts in a match: the partner, a former one, family, a child, somebody else. "He" is the last man who was spoken of; where
// nobody was, it is the partner: this is a talk about a relationship, and the doubt must fall on the side of asking.

import type { ScreenWords } from '../library.ts'
import { ACTORS, type Actor } from './levels.ts'
import type { Match } from './matcher.ts'
import type { Token } from './tokens.ts'

export interface ActorWords {
  groups: Map<string, Actor>
  pronouns: Map<string, 'she' | 'he' | 'they'>
  she: Set<string>
  he: Set<string>
  plurals: Set<string>
  harmless: Set<string>
  /** Nouns that mean a partner straight after a word. */
  after: Map<string, Set<string>>
}

/** The maps that `actorOf` needs, made once per language. */
export function actorWords(words: ScreenWords): ActorWords {
  const pronouns = new Map<string, 'she' | 'he' | 'they'>()
  for (const key of ['she', 'he', 'they'] as const) for (const word of words.pronouns[key]) pronouns.set(word, key)
  return {
    groups: new Map(ACTORS.flatMap((actor) => words.people[actor].map((word) => [word, actor] as const))),
    pronouns,
    she: new Set(words.she),
    he: new Set(words.he),
    plurals: new Set(words.plurals),
    harmless: new Set(words.harmless),
    after: new Map(Object.entries(words.partner_after).map(([word, nouns]) => [word, new Set(nouns)])),
  }
}

/** Where the one who acts is looked for; `within`: only in the sentence of the match. */
interface Around {
  words: Token[]
  sets: ActorWords
  within: boolean
}

/** The group of the one who acts in a match; undefined when nobody but the writer occurs in it. */
export function actorOf(match: Match, around: Around): Actor | undefined {
  const { words, sets } = around
  for (let i = match.from; i < match.to; i++) {
    const { text, name } = words[i]!
    if (owns(i, match.to, words, sets)) continue
    const group = groupAt(i, words, sets)
    if (group) return group
    if (name) return 'partner'
    const pronoun = sets.pronouns.get(text)
    if (pronoun) return referent(pronoun, i, around)
  }
  return undefined
}

/** In "my boyfriend's son hit me" the son acts. */
function owns(i: number, to: number, words: Token[], sets: ActorWords): boolean {
  return i + 2 < to && words[i + 1]!.text === "'s" && groupAt(i + 2, words, sets) !== undefined
}

/**
 * The last one before the place who may be meant; a partner or former partner before anybody else. A friend, a boss or a son who
 * was spoken of may be meant or may not: that stays unknown, so that nobody's name makes violence at home fall silent. Nor does a
 * baby or a dog of another sentence; and of a crisis no other sentence takes anything away.
 */
function referent(pronoun: 'she' | 'he' | 'they', at: number, { words, sets, within }: Around): Actor {
  let other: Actor | undefined
  const reach = Math.max(0, at - 400)
  for (let i = at - 1; i >= reach; i--) {
    const { text, sentence } = words[i]!
    const here = sentence === words[at]!.sentence
    if (within && !here) break
    const actor = groupAt(i, words, sets)
    if (!actor || !agrees(pronoun, text, sets)) continue
    if (actor === 'partner' || actor === 'ex') return actor
    other ??= sets.harmless.has(text) && (here || actor === 'family') ? actor : 'unknown'
  }
  return other ?? 'partner'
}

/** "My man" is a partner; "ex husband" and "former wife" are former; the noun behind an "ex" does not make them a partner again. */
function groupAt(i: number, words: Token[], sets: ActorWords): Actor | undefined {
  const before = words[i - 1]
  const { text, sentence } = words[i]!
  if (before?.sentence === sentence && sets.after.get(before.text)?.has(text)) return 'partner'
  const group = sets.groups.get(text)
  return group === 'partner' && before && sets.groups.get(before.text) === 'ex' ? 'ex' : group
}

function agrees(pronoun: 'she' | 'he' | 'they', noun: string, sets: ActorWords): boolean {
  if (pronoun !== 'they' && sets.plurals.has(noun)) return false
  if (pronoun === 'he') return !sets.she.has(noun)
  if (pronoun === 'she') return !sets.he.has(noun)
  return true
}
