// Names that follow a role: "my wife Maya", "my boyfriend, Tom,". A capitalised word that begins no sentence, is no
// everyday word and no day of the week.

import type { HearingWords } from '../library.ts'
import { even, type Token } from './tokens.ts'

/** The name right after the token of a role, if there is one. */
export type FindName = (text: string, role: Token) => string | undefined

const NAME_AFTER = /^(?:,[ ]|[ ](?:named |called )?)(\p{Lu}\p{Ll}{1,14}(?:-\p{Lu}\p{Ll}{1,14})?)(?=[\s,.!?;:)'’]|$)/u
const REACH = 40
const NO_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday christmas easter god instagram facebook tinder whatsapp ' +
    'snapchat reddit please help anyone today yesterday tonight then there never always again'
  ).split(' '),
)

export function createFindName({ languages, clauses }: Pick<HearingWords, 'languages' | 'clauses'>): FindName {
  const everyday = new Set([
    // The library's own language stands first; "mia" is a word in Italian and a name in English.
    ...(Object.values(languages)[0] ?? []),
    ...clauses.verbs,
    ...Object.values(clauses.irregular).flat(),
    ...clauses.adverbs,
    ...clauses.openers,
  ])
  return (text, role) => {
    // Where the role is capitalised too, every word may be.
    if (/^\p{Lu}/u.test(text.slice(role.start, role.end))) return undefined
    const name = NAME_AFTER.exec(text.slice(role.end, role.end + REACH))?.[1]
    if (name === undefined) return undefined
    const plain = even(name)
    const isForm = everyday.has(plain) || everyday.has(plain.replace(/(?:s|ed|ing)$/, ''))
    return isForm || NO_NAMES.has(plain) ? undefined : name
  }
}
