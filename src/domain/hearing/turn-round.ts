// Turns a clause of the person round, so that the coach can give it back: "my husband scrolls all evening and I sit
// there" becomes "your husband scrolls all evening and you sit there". It says undefined unless the grammar is certain
// AND the result is kind: nothing that would sound like a verdict on the person or a trait of the absent one.

import type { HearingWords } from '../library.ts'
import { isKind } from './kindness.ts'
import { createPhrases } from './phrases.ts'
import { createIsPredicateSafe } from './predicate.ts'
import { createSpell } from './spelling.ts'
import { createFindSubject, type Subject } from './subject.ts'
import { createSwapPerson } from './swap-person.ts'
import { even, type Token, tokensOf } from './tokens.ts'
import { createVerbs } from './verbs.ts'

export type TurnRound = (clause: string) => string | undefined

const MIN_WORDS = 2
const MAX_WORDS = 20
/** UTF-16 units: a clause of twenty words that is longer than this is not language. */
const LONGEST = 300
const BAD_END = new Set(
  (
    'and but or to of the a an with because that which my his their our for so if when i than as is was are am at ' +
    "in on from not very really just how what who where why about into like know say think feel don't can't won't " +
    'sometimes honestly though anyway etc now then however even ever although unless until till because'
  ).split(' '),
)
/** A question hung on with a comma: said back, it would be asked of the person. */
const SPLICED =
  /,\s+(?:not|my|our|his|her|their|(?:is|are|do|does|did|was|wo|ca|should)n['’]?t|is|are|am|do|does|did|should|can|could|would|will|what|how|why|who|when|where)\b/i
/** "he said, I need space": somebody else's I. */
const QUOTED =
  /\b(?:said|says|saying|told me|tells me|goes|like),|(?:^|\s)['‘]|\b(?:said|say|says|was like|is like) (?:yeah|yes|yep|oh|well|hey|hi|nah|sorry|what|why)\b|\b(?:goes|go) (?:what|well|oh|why|you|i|how|no|yeah|yes|ok|okay)\b/i
/** "I guess I'm always waiting": it hedges, and said back it would sound like doubt of them. */
const HEDGE = /^(?:i (?:guess|mean|suppose)|you know),? (?=(?:i|im|he|hes|she|shes|we|they|theyre|my)['’\s])/i
/** "That I feel awake", in answer to a question. */
const THAT =
  /^that (?=(?:i|i['’]m|im|i['’]d|i['’]ve|he|he['’]s|he['’]d|she|she['’]s|she['’]d|they|they['’]re|they['’]d|we|we['’]re|my) )/i
/** "I'm happy for them, I really am": said once is enough. */
const UNDERLINED = /,?\s+i (?:really|truly|honestly) (?:am|do|did|was)$/i
const UNSURE =
  /["“”„«»()[\]{}<>:;/\\*_~#|?!…—–]|\d['’]|\s-\s|https?|\.\.|--|\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** The land, not "we": no swap may touch it. */
const COUNTRY = /\bUS\b|\b[Tt]he us\b/
const AGE_TAG = /[([]\s*(?:\d{2}\s*\/?\s*[mf]?|[mf]\s*\/?\s*\d{2})\s*(?:\/?\s*[mf])?[)\]]/gi
const BARE_TAG = /\b(?:\d{2}\s?[mf]|[mf]\s?\d{2})\b/i
const CLOSING_SIGNS = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|[\s.,])+$/u

export function createTurnRound(hearing: HearingWords): TurnRound {
  const { clauses } = hearing
  const verbs = createVerbs(clauses)
  const findSubject = createFindSubject(hearing.people)
  const isPredicateSafe = createIsPredicateSafe({ hearing, verbs, findSubject })
  const refused = createPhrases([['x', [...clauses.refuse, ...clauses.unquotable]]])
  const openers = new Set(clauses.openers)
  const closers = new Set(clauses.closers)
  const spell = createSpell(hearing.spelling)
  const swap = createSwapPerson(clauses.turn)

  return (clause) => {
    if (clause.length > LONGEST) return undefined
    const written = trimOpeners(clause.replace(AGE_TAG, ' ').replace(/\s+/g, ' ').trim(), openers).replace(HEDGE, '')
    const full = withSubject(spell(written).replace(THAT, ''))
    const text = trimClosers(full.replace(CLOSING_SIGNS, ''), closers).replace(UNDERLINED, '')
    if (isUnsure(text)) return undefined
    const tokens = tokensOf(text)
    if (tokens.length < MIN_WORDS || tokens.length > MAX_WORDS) return undefined
    if (refused.find(tokens).length > 0 || BAD_END.has(tokens.at(-1)!.word)) return undefined
    const subject = findSubject(tokens, 0)
    if (subject) return isSafe(tokens, subject) ? swap(text) : undefined
    return WHENEVER.test(text) && isWhenever(tokens) ? swap(text) : undefined
  }

  function isSafe(tokens: readonly Token[], subject: Subject): boolean {
    return (
      isPredicateSafe(tokens, subject) &&
      isKind(
        tokens.map((t) => t.word),
        subject,
      )
    )
  }

  /** "Every time he's quiet I assume it's me": both what happens and what follows must hold. */
  function isWhenever(tokens: readonly Token[]): boolean {
    const from = tokens[0]!.word === 'every' || tokens[0]!.word === 'each' ? 2 : 1
    const when = findSubject(tokens, from)
    if (!when) return false
    for (let at = when.next + 1; at < tokens.length; at += 1) {
      const main = LEADS_INTO.has(tokens[at - 1]!.word) ? undefined : findSubject(tokens, at)
      if (main) return isSafe(tokens.slice(0, at), when) && isSafe(tokens.slice(at), { ...main, next: main.next - at })
    }
    return false
  }
}

/** "Wife says", "lost my job": who it is about goes without saying, and is put in. Only where nobody else can be meant. */
function withSubject(text: string): string {
  if (BARE_ROLE.test(text)) return `my ${text.charAt(0).toLowerCase()}${text.slice(1)}`
  return BARE_VERB.test(text) ? `I ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

const BARE_ROLE =
  /^(?:wife|husband|hubby|girlfriend|boyfriend|partner|gf|bf|mum|mom|dad|sister|brother|son|daughter|mother|father)(?:['’]s)?\s+(?:\p{Ll})/iu
const BARE_VERB =
  /^(?:(?:just |literally |only )?(?:lost|quit|told|texted|called|rang|asked|met|found|moved in with|broke up with|married|left|hid) my|(?:just |finally )?got (?:ghosted|dumped|laid off|fired|engaged|married|divorced|made redundant|the job|the keys)|(?:couldn't|can't|haven't|didn't) (?:sleep|slept|eat|eaten|cried|cry|say anything|say a word)\b)/i

const WHENEVER = /^(?:every time|each time|whenever|when)\s/i
/** A subject after these is not yet the main clause. */
const LEADS_INTO = new Set('and or but so that if when because while than like what how who why'.split(' '))

function isUnsure(text: string): boolean {
  if (UNSURE.test(text) || SPLICED.test(text) || QUOTED.test(text) || COUNTRY.test(text) || BARE_TAG.test(text))
    return true
  // Shouted words would be shouted back.
  return /\p{Lu}{4,}/u.test(text) || !/\p{Ll}/u.test(text)
}

function trimOpeners(text: string, openers: ReadonlySet<string>): string {
  let rest = text
  for (let i = 0; i < 3; i += 1) {
    const match = /^([\p{L}']+)[,\s]+/u.exec(rest)
    if (!match || !openers.has(even(match[1]!))) break
    rest = rest.slice(match[0].length)
  }
  return rest
}

function trimClosers(text: string, closers: ReadonlySet<string>): string {
  let rest = text
  for (let i = 0; i < 3; i += 1) {
    const match = /[,\s]+([\p{L}']+)$/u.exec(rest)
    if (!match || !closers.has(even(match[1]!))) break
    rest = rest.slice(0, match.index)
  }
  return rest
}
