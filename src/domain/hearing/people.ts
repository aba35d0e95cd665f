// Who the person speaks of, and how to speak of them: role, name, pronoun. Nothing is assumed: without a word that
// says otherwise a partner is "your partner" and "they".

import type { HearingWords } from '../library.ts'
import { createPhrases } from './phrases.ts'
import type { PersonHeard } from './reading.ts'
import type { Token } from './tokens.ts'

export type HearPeople = (text: string, tokens: readonly Token[]) => PersonHeard[]

const OWNERS = new Set(['my', 'our', 'the', 'an', 'a', 'this'])
/** Roles whose word has other everyday meanings: only "my man", "my person" count. */
const ONLY_AFTER_MY = new Set(['so', 'man', 'person', 'lover', 'ex', 'fellow', 'child', 'baby'])
const PRONOUN_WORDS = { he: ['he', 'him', 'his', "he's", 'himself'], she: ['she', 'her', 'hers', "she's", 'herself'] }
const AGE_AND_GENDER = /^\s*[([]?\s*(?:\d{2}\s*\/?\s*([mf])|([mf])\s*\/?\s*\d{2})\b/i
/** "my wife Maya", "my boyfriend, Tom," — a capitalised word that begins no sentence. */
const NAME_AFTER = /^,?\s+(\p{Lu}\p{Ll}{1,14})(?=[\s,.!?']|$)/u

export function createHearPeople(hearing: HearingWords): HearPeople {
  const roles = createPhrases(Object.entries(hearing.people).map(([id, p]) => [id, p.heard] as const))
  return (text, tokens) => {
    const found = new Map<string, PersonHeard>()
    for (const { id, from, to } of roles.find(tokens)) {
      const owner = tokens[from - 1]?.word ?? ''
      if (!OWNERS.has(owner)) continue
      if (owner !== 'my' && owner !== 'our' && ONLY_AFTER_MY.has(tokens[from]!.word)) continue
      if (found.has(id)) continue
      const role = hearing.people[id]!
      const rest = text.slice(tokens[to - 1]!.end)
      const name = owner === 'my' || owner === 'our' ? NAME_AFTER.exec(rest)?.[1] : undefined
      found.set(id, {
        role: id,
        name: name ?? role.name,
        pronoun: pronounFrom(rest) ?? role.pronoun,
        plural: role.plural,
        partner: role.partner,
        past: role.past,
        at: tokens[from]!.start,
      })
    }
    const people = [...found.values()]
    return people.map((p) => (p.pronoun === 'they' && !p.plural ? { ...p, pronoun: pronounUsed(people, tokens) } : p))
  }
}

function pronounFrom(rest: string): 'he' | 'she' | undefined {
  const match = AGE_AND_GENDER.exec(rest)
  const letter = (match?.[1] ?? match?.[2])?.toLowerCase()
  return letter === 'm' ? 'he' : letter === 'f' ? 'she' : undefined
}

/** The one pronoun the text uses, when only one person is spoken of and only one pronoun is used. */
function pronounUsed(people: readonly PersonHeard[], tokens: readonly Token[]): 'he' | 'she' | 'they' {
  const others = people.filter((p) => p.pronoun !== 'they').length
  if (people.length > 1 && others > 0) return 'they'
  const uses = (words: readonly string[]) => tokens.some((t) => words.includes(t.word))
  const he = uses(PRONOUN_WORDS.he)
  const she = uses(PRONOUN_WORDS.she)
  return he === she ? 'they' : he ? 'he' : 'she'
}

/** The pronoun of the one spoken of when no role was named: "he never answers". */
export function partnerFromPronouns(tokens: readonly Token[]): 'he' | 'she' | undefined {
  const pronoun = pronounUsed([], tokens)
  return pronoun === 'they' ? undefined : pronoun
}
