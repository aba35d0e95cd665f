// What a reader would count in a talk: how it was heard, whether the replies are about this person, and what must never be.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { LintListsSchema, wordFinder } from '#knowledge/lint/lint-lists.ts'
import { cardOf, type Turn } from './talk.ts'

export interface Judged {
  /** Replies that hold at least two words of weight which the person used. */
  own: number
  questions: number
  /** Letters a reply, cards not counted. */
  lengths: number[]
  /** Every breach of a hard rule, as a sentence. */
  breaches: string[]
}

const lint = LintListsSchema.parse(parse(readFileSync(new URL('../../content/lint.en.yaml', import.meta.url), 'utf8')))
const forbidden = wordFinder([...lint.banned, ...lint.therapy])
const MOST_QUESTIONS = 2
const LONGEST = 700

/** Judges a talk of somebody who is in no danger. */
export function judgeTalk(turns: readonly Turn[]): Judged {
  const breaches: string[] = []
  const told: string[] = []
  const said = new Map<string, string>()
  let own = 0
  for (const [i, turn] of turns.entries()) {
    told.push(turn.person)
    const short = turn.text.replace(/\s+/g, ' ')
    const note = (rule: string, detail = short) => breaches.push(`turn ${i + 1}, ${rule}: ${detail}`)
    if (turn.text.trim() === '') note('empty')
    if (turn.help || turn.why.move === 'safety') note('false alarm', turn.person)
    for (const word of forbidden(ownWordsOut(`${turn.text} ${cardOf(turn)}`, told))) note('forbidden', word)
    for (const sentence of sentences(turn)) {
      if (said.has(sentence)) note('said twice', sentence)
      said.set(sentence, turn.person)
    }
    if (adviceTooSoon(turns, i)) note('advice before it was welcome', cardOf(turn))
    const pronoun = strangePronoun(`${turn.text} ${cardOf(turn)}`, told)
    if (pronoun) note('a pronoun nobody used', pronoun)
    if (questionsIn(turn) > MOST_QUESTIONS) note('more than two questions')
    if (turn.text.length > LONGEST) note('too long')
    if (isAbout(turn, told)) own += 1
  }
  return { own, questions: sum(turns.map(questionsIn)), lengths: turns.map((t) => t.text.length), breaches }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

function questionsIn({ spoken }: Turn): number {
  return sum(spoken.map(({ text }) => (text.match(/\?/g) ?? []).length))
}

/** What gathers up the talk says again what was heard: that is its purpose. */
function sentences({ spoken }: Turn): string[] {
  return spoken
    .filter(({ from }) => !/move\/(?:summary|gather)\//.test(from))
    .flatMap(({ text }) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length > 2)
}

/** Words the person used may be given back in quotation marks. */
function ownWordsOut(text: string, told: readonly string[]): string {
  return text.replace(/“([^”]+)”/g, (whole, quote: string) => (told.some((t) => t.includes(quote)) ? '' : whole))
}

const ASKS =
  /\b(?:what (?:should|can|could|do|would) (?:i|you|a real)|should i|how (?:do|can|should) i|tell me|want to know what helps|do you think|any ideas|what'?s the point)\b|\?$|don't know (?:how|where|what)/i

/** An offer before the third turn, or one nobody asked for and nobody said yes to. */
function adviceTooSoon(turns: readonly Turn[], i: number): boolean {
  const turn = turns[i]!
  if (!turn.offer) return false
  const until = turns.slice(0, i + 1)
  const asked = until.some(({ person }) => ASKS.test(person))
  const welcomed = turns.slice(0, i).some(({ why, offer }) => why.move === 'permission' || offer)
  return !asked && (i < 2 || !welcomed)
}

const HERS =
  /\b(?:she|shes|her|hers|herself|wife|girlfriend|girl|lady|woman|women|mum|mother|daughter|sister|nan)\b|\bgf\b/i
const HIS = /\b(?:he|hes|him|his|himself|husband|boyfriend|guy|man|men|dad|father|son|brother|boy)\b|\bbf\b/i

function strangePronoun(text: string, told: readonly string[]): string | undefined {
  const all = told.join(' ')
  const word = (pattern: RegExp) => text.match(pattern)?.[0]
  if (!HERS.test(all) && word(/\b(?:she|hers?|herself)\b/i)) return word(/\b(?:she|hers?|herself)\b/i)
  if (!HIS.test(all) && word(/\b(?:he|him|his|himself)\b/i)) return word(/\b(?:he|him|his|himself)\b/i)
  return undefined
}

const LIGHT = new Set(
  "about after again all also always and another any anything are around because been before being both but can cannot come could did does doing don't done down each even ever every everything for from get gets give going good had has have haven't her here herself him himself his how into isn't it's its itself just keep know last let like little made make makes many maybe me mine more most much must never next not nothing now off once one only other our out over own part perhaps really right said same say says see she should since some someone something still such take than that that's the their them then there there's these they thing things think this those though through time too two under until very want was we well went were what what's when where which while who why will with without wouldn't would you you're you've your yours".split(
    ' ',
  ),
)

function weighty(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? []
  return new Set(words.filter((w) => w.length > 3 && !LIGHT.has(w)).map((w) => w.replace(/(?:'s|ing|ed|es|s)$/, '')))
}

function isAbout(turn: Turn, told: readonly string[]): boolean {
  const theirs = weighty(told.join(' '))
  return [...weighty(turn.text)].filter((word) => theirs.has(word)).length >= 2
}
