// Turns a clause of the person round, so that the coach can give it back: "my husband scrolls all evening and I sit
// there" becomes "your husband scrolls all evening and you sit there". It says undefined unless the grammar is certain
// AND the result is kind: nothing that would sound like a verdict on the person or a trait of the absent one.

import type { HearingWords } from '../library.ts'
import { createPhrases } from './phrases.ts'
import { even, type Token, tokensOf } from './tokens.ts'
import { verbForms } from './verbs.ts'

export type TurnRound = (clause: string) => string | undefined

const MIN_WORDS = 3
const MAX_WORDS = 20
const FIRST = new Set(['i', "i'm", 'im', "i've", 'ive', "i'd", 'we', "we're", "we've", "we'd"])
const THIRD = new Set(['he', "he's", 'hes', 'she', "she's", 'shes', 'they', "they're", "they've", 'theyre'])
const BE = new Set(['am', 'is', 'are', 'was', 'were', "isn't", "wasn't", "aren't"])
const FUTURE = new Set(['will', "won't", "i'll", "we'll", 'gonna', "would've"])
const BAD_END = new Set(
  'and but or to of the a an with because that which my his her their our for so if when i than as is was are am at in on from not very really just how what who where why about into like know say think feel'.split(
    ' ',
  ),
)
const MIND = new Set(
  'love loves loved care cares cared want wants wanted respect respects trust like likes understand understands appreciate appreciates value values need needs miss'.split(
    ' ',
  ),
)
const DENIED = new Set([
  "doesn't",
  "don't",
  "didn't",
  'never',
  'doesnt',
  'dont',
  'didnt',
  'not',
  'hates',
  'hate',
  'hated',
])
const OWN_HARM = new Set(
  'ruin ruined fail failed screw screwed suck sucked mess messed destroy destroyed blew hit slap slapped shoved pushed punched choked lack'.split(
    ' ',
  ),
)
/** A question hung on with a comma: said back, it would be asked of the person. */
const SPLICED = /,\s+(?:is|are|am|do|does|did|should|can|could|would|will|what|how|why|who|when|where)\b/i
const UNSURE = /["“”()[\]{}<>:;/\\*_~#|?!]|https?|\.\.|--/
const AGE_TAG = /[([]\s*(?:\d{2}\s*\/?\s*[mf]?|[mf]\s*\/?\s*\d{2})\s*(?:\/?\s*[mf])?[)\]]/gi

export function createTurnRound(hearing: HearingWords): TurnRound {
  const { clauses } = hearing
  const verbs = verbForms(clauses)
  const phrase = (list: readonly string[]) => createPhrases([['x', list]])
  const refused = phrase([...clauses.refuse, ...clauses.unquotable])
  const feelings = phrase(Object.values(hearing.feelings).flatMap((f) => f?.heard ?? []))
  const ownStates = phrase(clauses.own_states)
  const states = new Set(clauses.states)
  const adverbs = new Set(clauses.adverbs)
  const openers = new Set(clauses.openers)
  const people = phrase(Object.values(hearing.people).flatMap((p) => p.heard))
  const swap = createSwap(clauses.turn)

  return (clause) => {
    const text = trimOpeners(clause.replace(AGE_TAG, ' ').replace(/\s+/g, ' ').trim(), openers).replace(/[.,\s]+$/, '')
    if (UNSURE.test(text) || SPLICED.test(text) || /\p{Lu}{4,}/u.test(text)) return undefined
    const tokens = tokensOf(text)
    if (tokens.length < MIN_WORDS || tokens.length > MAX_WORDS) return undefined
    if (refused.find(tokens).length > 0 || BAD_END.has(tokens.at(-1)!.word)) return undefined
    const subject = subjectOf(tokens)
    if (!subject || !predicateIsSafe(tokens, subject)) return undefined
    return swap(text)
  }

  /** Who the clause is about and where its predicate begins. */
  function subjectOf(tokens: readonly Token[]): { person: 'first' | 'third'; at: number } | undefined {
    const first = tokens[0]!.word
    if (FIRST.has(first)) return { person: 'first', at: first.includes("'") || first.length > 2 ? 0 : 1 }
    if (THIRD.has(first))
      return { person: 'third', at: first.includes("'") || first === 'hes' || first === 'shes' ? 0 : 1 }
    if (first !== 'my' && first !== 'our') return undefined
    const role = people.find(tokens).find((p) => p.from > 0 && p.from <= 2)
    if (!role) return undefined
    if (tokens[role.to]?.word === 'and' && tokens[role.to + 1]?.word === 'i')
      return { person: 'first', at: role.to + 2 }
    return { person: 'third', at: role.to }
  }

  function predicateIsSafe(tokens: readonly Token[], subject: { person: 'first' | 'third'; at: number }): boolean {
    const words = tokens.map((t) => t.word)
    const contracted = subject.at === 0
    let at = contracted ? 1 : subject.at
    while (at < words.length - 1 && adverbs.has(words[at]!) && !BE.has(words[at]!)) at += 1
    const verb = words[at]
    if (verb === undefined) return false
    if (words.some((w) => FUTURE.has(w)) && subject.person === 'first') return false
    if (coordinatesBe(words, subject.person)) return false
    const be = contracted ? isBeContraction(words[0]!, verb) : BE.has(verb)
    if (be) return beIsSafe(tokens, contracted ? at : at + 1, subject.person)
    if (!contracted && !verbs.has(verb)) return false
    if (
      contracted &&
      !/(ed|en|n't|been|had|got|lost|left|found|told|made|said|gone|never|always|to|felt|love|like|rather|put)$/.test(
        verb,
      )
    ) {
      return false
    }
    return subject.person === 'first' ? ownVerbIsSafe(words, at) : !claimsMind(words)
  }

  function beIsSafe(tokens: readonly Token[], from: number, person: 'first' | 'third'): boolean {
    let at = from
    while (at < tokens.length - 1 && adverbs.has(tokens[at]!.word)) at += 1
    const rest = tokens.slice(at)
    const word = rest[0]?.word
    if (word === undefined) return false
    if (/ing$/.test(word) && word.length > 4) return word !== 'being'
    if (person === 'third') return states.has(word)
    const early = tokens.slice(from)
    const begins = (found: { from: number }[], limit: number) => found.some((f) => f.from <= limit)
    return begins(feelings.find(rest), 0) || begins(ownStates.find(rest), 0) || begins(ownStates.find(early), 0)
  }
}

function isBeContraction(subject: string, next: string): boolean {
  if (/^(i'm|im|we're|they're|theyre)$/.test(subject)) return true
  return (
    /^(he's|she's|hes|shes)$/.test(subject) &&
    !/^(been|never|always|got|left|lost|had|gone|stopped|told|said|made)$/.test(next)
  )
}

/** "I came home and was tired": turned round, the second verb would be wrong. */
function coordinatesBe(words: readonly string[], person: 'first' | 'third'): boolean {
  return (
    person === 'first' &&
    words.some(
      (w, i) =>
        i > 1 &&
        (w === 'am' || w === 'was' || w === "wasn't") &&
        !/^(i|he|she|it|that|which|who|there|what)$/.test(words[i - 1]!) &&
        /^(and|but|or|then)$/.test(words[i - 1]!),
    )
  )
}

function ownVerbIsSafe(words: readonly string[], at: number): boolean {
  if (words.slice(at).some((w) => OWN_HARM.has(w))) return false
  const next = words[at + 1] ?? ''
  if (/^(have|has|had)$/.test(words[at]!) && /^(no|low|bad|a|issues|problems|anger|trust|terrible|major)$/.test(next))
    return false
  return !(/^(need|have)$/.test(words[at]!) && next === 'to' && words[at + 2] === 'stop')
}

/** "He doesn't love me": said back as a fact, it would claim to know another's heart. */
function claimsMind(words: readonly string[]): boolean {
  return words.some(
    (w, i) => DENIED.has(w) && (/^hate/.test(w) || MIND.has(words[i + 1] ?? '') || MIND.has(words[i + 2] ?? '')),
  )
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

/** Replaces I-words by you-words, longest phrase first, keeping the rest of the text as written. */
function createSwap(turn: Readonly<Record<string, string>>): (text: string) => string | undefined {
  const keys = Object.keys(turn).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${keys.join('|')})(?![\\p{L}\\p{N}]|['’]\\p{L})`, 'giu')
  const pairs: Array<[RegExp, string]> = [
    [/(^|\b(?:when|that|because|if|before|after|how|why) )my (\p{L}+(?: \p{L}+)?) and I(?!['\p{L}])/giu, '$1you and my $2'],
    [/\bme and my (\p{L}+)\b/giu, 'you and my $1'],
    [/\b(he|she|they) and I\b/giu, 'the two of you'],
  ]
  return (text) => {
    const evened = pairs.reduce((t, [from, to]) => t.replace(from, to), even0(text))
    const turned = evened
      .replace(
        /\bI (still|always|never|just|really|also|only) (am|was)\b/gi,
        (_, adverb: string, be: string) => `you ${adverb} ${be.toLowerCase() === 'am' ? 'are' : 'were'}`,
      )
      .replace(pattern, (found) => turn[even(found)]!)
      .replace(/\btold you you\b/gi, 'told you that you')
    if (/\byou you\b/i.test(turned) || /\byou (am|was)\b/i.test(turned) || /\b(am|was) you\b/i.test(turned))
      return undefined
    return turned.charAt(0).toLowerCase() + turned.slice(1)
  }
}

function even0(text: string): string {
  return text.replace(/[’ʼ`´]/g, "'")
}
