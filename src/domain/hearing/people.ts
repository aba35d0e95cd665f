// Who the person speaks of, and how to speak of them: role, name, pronoun. Nothing is assumed: without a word that
// says otherwise a partner is "your partner" and "they".

import type { HearingWords } from '../library.ts'
import { createFindName } from './names.ts'
import { createPhrases } from './phrases.ts'
import type { PersonHeard } from './reading.ts'
import type { Token } from './tokens.ts'

export type HearPeople = (text: string, tokens: readonly Token[]) => PersonHeard[]

const MINE = new Set(['my', 'our', 'your'])
const OWNERS = new Set([...MINE, 'the', 'an', 'a', 'this'])
/** "I have a girlfriend" tells of one's own partner, "he has a girlfriend" does not. */
const HAVING = new Set(['have', "i've", 'got', 'had', 'am', "i'm", 'be'])
/** Words between owner and role: "my new boyfriend". */
const BETWEEN = new Set(
  (
    'new current lovely dear dearest sweet amazing wonderful beautiful own long-term longterm live-in older younger ' +
    'future first second third male female trans bi poor own long-distance late former soon-to-be now'
  ).split(' '),
)
/** Roles whose word has other everyday meanings: only "my man", "my person" count. */
const ONLY_AFTER_MY = new Set(['so', 's', 'man', 'person', 'lover', 'ex', 'fellow', 'child', 'baby'])
const PRONOUN_WORDS = {
  he: new Set(['he', 'him', 'his', "he's", 'hes', "he'd", "he'll", 'himself']),
  she: new Set(['she', 'her', 'hers', "she's", 'shes', "she'd", "she'll", 'herself']),
  they: new Set(['they', 'them', 'their', 'theirs', "they're", "they've", "they'd", 'themself']),
}
const AGE_AND_GENDER = /^\s*[([]?\s*(?:\d{2}\s*\/?\s*([mf])|([mf])\s*\/?\s*\d{2})\b/i
/** How far behind a role an age tag is looked for, in UTF-16 units. */
const TAG_REACH = 24

export function createHearPeople(hearing: HearingWords): HearPeople {
  const roles = createPhrases(Object.entries(hearing.people).map(([id, p]) => [id, p.heard] as const))
  const nameAfter = createFindName(hearing)
  return (text, tokens) => {
    const found = new Map<string, PersonHeard>()
    for (const { id, from, to } of roles.find(tokens.map(withoutPossessive))) {
      const role = hearing.people[id]!
      const owner = ownerOf(tokens, from)
      if (found.has(id) || !owner || !isTheirs(tokens, { from, owner, partner: role.partner })) continue
      const name = MINE.has(owner.word) ? nameAfter(text, tokens[to - 1]!) : undefined
      found.set(id, {
        role: id,
        name: name ?? role.name,
        own: name ?? role.own,
        pronoun: pronounFromTag(text, tokens[to - 1]!.end) ?? role.pronoun,
        plural: role.plural,
        // Someone who died is not the one there would be something to say to.
        partner: role.partner && !hasDied(tokens, to),
        past: role.past,
        at: tokens[from]!.start,
      })
    }
    const people = [...found.values()]
    const pronoun = pronounForUnsaid(people, tokens)
    return people.map((p) => (isUnsaid(p) ? { ...p, pronoun } : p))
  }
}

/** "My wife died four years ago", "my husband has passed away". */
function hasDied(tokens: readonly Token[], to: number): boolean {
  const [first, second] = tokens.slice(to).map((t) => t.word)
  const word = first === 'has' || first === 'had' || first === 'just' ? second : first
  return word === 'died' || (word === 'passed' && tokens[to + (word === first ? 1 : 2)]?.word === 'away')
}

interface Owner {
  word: string
  at: number
}

function ownerOf(tokens: readonly Token[], from: number): Owner | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = tokens[at]!.word
    if (OWNERS.has(word)) return { word, at }
    if (!BETWEEN.has(word)) return undefined
  }
  return undefined
}

/** Whether the one named belongs to the person who writes. */
function isTheirs(
  tokens: readonly Token[],
  { from, owner, partner }: { from: number; owner: Owner; partner: boolean },
): boolean {
  if (MINE.has(owner.word)) return true
  if (ONLY_AFTER_MY.has(tokens[from]!.word)) return false
  if (!partner || owner.word === 'the') return true
  return HAVING.has(tokens[owner.at - 1]?.word ?? '')
}

/** "my husband's phone" speaks of a husband. */
function withoutPossessive(token: Token): Token {
  return token.word.endsWith("'s") ? { ...token, word: token.word.slice(0, -2) } : token
}

function pronounFromTag(text: string, end: number): 'he' | 'she' | undefined {
  const match = AGE_AND_GENDER.exec(text.slice(end, end + TAG_REACH))
  const letter = (match?.[1] ?? match?.[2])?.toLowerCase()
  return letter === 'm' ? 'he' : letter === 'f' ? 'she' : undefined
}

function isUnsaid({ pronoun, plural }: PersonHeard): boolean {
  return pronoun === 'they' && !plural
}

/** The pronoun of the one person whose role does not say it: the only one the text uses, if nobody else can be meant. */
function pronounForUnsaid(people: readonly PersonHeard[], tokens: readonly Token[]): PersonHeard['pronoun'] {
  const singular = people.filter((p) => !p.plural)
  return singular.length === 1 && isUnsaid(singular[0]!) ? (onlyPronoun(tokens) ?? 'they') : 'they'
}

/** Someone of whom only a pronoun is known: taken to be the partner where nobody is named. */
export function unnamedPartner(tokens: readonly Token[]): PersonHeard | undefined {
  const pronoun = onlyPronoun(tokens)
  return pronoun && { ...UNNAMED, pronoun }
}

const UNNAMED = { role: 'unnamed', name: '', own: '', plural: false, partner: true, past: false, at: 0 }

/** The one gendered pronoun a text uses, or undefined when it uses none, both, or mostly "they". */
function onlyPronoun(tokens: readonly Token[]): 'he' | 'she' | undefined {
  const uses = (words: ReadonlySet<string>) => tokens.reduce((sum, t) => sum + (words.has(t.word) ? 1 : 0), 0)
  const he = uses(PRONOUN_WORDS.he)
  const she = uses(PRONOUN_WORDS.she)
  if (he > 0 === she > 0 || uses(PRONOUN_WORDS.they) > he + she) return undefined
  return he > 0 ? 'he' : 'she'
}
