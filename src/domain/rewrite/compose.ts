// Three versions out of the units: direct keeps the message's own order and all that it tells; gentle asks at its end
// and says first what is felt; brief is the one thing that matters. Shapes follow from what there is.

import type { Tone } from '../vocabulary.ts'
import type { RewriteWords } from './rewrite-schema.ts'
import { type Made, sentencesFrom } from './sentences-from.ts'
import { capital, small } from './tidy.ts'
import type { Choose } from './turn-clause.ts'
import type { Unit } from './units.ts'
import type { VerbForms } from './verb-forms.ts'

export interface Composing {
  frames: RewriteWords['frames']
  forms: VerbForms
  subjects: ReadonlySet<string>
  choose: Choose
  /** Whether direct, too, says what the other did as what bothers: where the bare words would land too hard. */
  owned?: true
}

/** One version as its sentences; empty where nothing is left to say. */
export function compose(units: readonly Unit[], tone: Tone, composing: Composing): string[] {
  const said = units.filter((unit) => unit.kind !== 'drop')
  const names = said.filter((unit) => unit.kind === 'address')
  const rest = said.filter((unit) => unit.kind !== 'address')
  if (rest.length === 0) return []
  const sentences = { direct, gentle, brief }[tone](rest, composing)
  return addressed(sentences, names, composing)
}

function direct(units: readonly Unit[], composing: Composing): string[] {
  const made = sentencesFrom(units, (unit) => worded(unit, 'direct', composing), composing.subjects)
  return (composing.owned ? bothered(made, composing) : made).map(({ text }) => text)
}

function gentle(units: readonly Unit[], composing: Composing): string[] {
  const asks = units.filter(isAct)
  const told = units.filter((unit) => !isAct(unit))
  const made = sentencesFrom(told, (unit) => worded(unit, 'gentle', composing), composing.subjects)
  const feels = made.some(({ units: of }) => of.some((unit) => unit.kind === 'felt'))
  const soft = feels ? feelingFirst(made) : bothered(made, composing)
  return [
    ...soft.map(({ text }) => text),
    ...sentencesFrom(asks.slice(-2), (unit) => worded(unit, 'gentle', composing), composing.subjects).map(
      ({ text }) => text,
    ),
  ]
}

/** A sentence that only says what is felt, and leans on nothing before it, may come first. */
function feelingFirst(made: Made[]): Made[] {
  const at = made.findIndex(
    ({ units, text }) =>
      units.every((unit) => unit.kind === 'felt') && /^I(?:’m|'m)?\s(?!.*\b(?:it|that|this)\b)/.test(text),
  )
  return at > 0 && at < 3 ? [made[at]!, ...made.slice(0, at), ...made.slice(at + 1)] : made
}

/** Where nothing is said of how it felt, the first thing the other did is said as what bothers: a complaint is one. */
function bothered(made: Made[], { frames, forms, subjects, choose }: Composing): Made[] {
  const at = made.findIndex(
    ({ units, text }) =>
      units[0]!.kind === 'fact' &&
      units.length <= 2 &&
      !text.endsWith('?') &&
      /^(?:you|u)\b(?! used to| are (?!\w+ing\b))/i.test(text),
  )
  const found = made[at]
  if (!found) return made
  const when = isPast(found.text, forms) ? 'past' : 'present'
  const fact = small(found.text, subjects).replace(/[.\s]+$/, '')
  const fitting = frames.bothers[when].filter((frame) => found.units.length === 1 || frame.includes('that {fact}'))
  const text = capital(choose(fitting).replace('{fact}', fact))
  return made.map((one, i) => (i === at ? { ...found, text } : one))
}

function isPast(text: string, forms: VerbForms): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(1, 4)
  if (/^(?:have|has|haven['’]?t|hasn['’]?t|often|rarely|hardly|keep)$/.test(words[0] ?? '')) return false
  return words.some(
    (word) =>
      /^(?:were|was|had|did|didn['’]?t|weren['’]?t|hadn['’]?t)$/.test(word) ||
      (forms.baseOfPast(word) !== undefined && !forms.isBase(word)),
  )
}

const MOST_BRIEF = 26
const FEW = 18
const words = (text: string) => text.split(/\s+/).length

/** What is asked, with what happened where both are short; else what happened, with how it felt; else one of them. */
function brief(units: readonly Unit[], composing: Composing): string[] {
  const say = (unit: Unit) => worded(unit, 'brief', composing)
  const made = sentencesFrom(units, say, composing.subjects)
  const of = (...kinds: Unit['kind'][]) => made.filter(({ units: u }) => u.some((unit) => kinds.includes(unit.kind)))
  const ask = made.filter(({ units: u }) => u.some(isAct)).at(-1) ?? of('ask').at(-1)
  const fact = heaviest(of('fact'))
  const felt = of('felt', 'need').find((one) => one !== fact)
  const short = (...these: (Made | undefined)[]) => {
    const kept = made.filter((one) => these.includes(one))
    return kept.length > 0 && kept.reduce((sum, { text }) => sum + words(text), 0) <= FEW ? kept : undefined
  }
  const main = ask ?? fact ?? felt ?? made[0]
  const kept =
    (ask && fact ? short(fact, ask) : undefined) ??
    (ask && felt ? short(felt, ask) : undefined) ??
    (ask ? undefined : short(felt, fact)) ??
    (main ? [main] : [])
  const told = composing.owned ? bothered(kept, composing) : kept
  return told.map((one) => (words(one.text) > MOST_BRIEF ? firstClauses(one, say, composing) : one.text))
}

/** The sentence that tells most, within what is brief. */
function heaviest(made: Made[]): Made | undefined {
  const fitting = made.filter(({ text }) => words(text) <= MOST_BRIEF)
  const weight = ({ text }: Made) =>
    words(text) + (/^(?:you|u)\b/i.test(text) ? 4 : 0) + (/\d|\p{Lu}\p{Ll}+(?!^)/u.test(text) ? 2 : 0)
  return [...(fitting.length > 0 ? fitting : made)].sort((a, b) => weight(b) - weight(a))[0]
}

function firstClauses({ units, text }: Made, say: (unit: Unit) => string, { subjects }: Composing): string {
  for (let count = units.length - 1; count > 0; count--) {
    const [made] = sentencesFrom(units.slice(0, count), say, subjects)
    if (made && words(made.text) <= MOST_BRIEF) return made.text
  }
  return text
}

function isAct(unit: Unit): boolean {
  return unit.act !== undefined
}

function worded(unit: Unit, tone: Tone, { frames, choose }: Composing): string {
  if (unit.act === undefined) return tone === 'gentle' ? unit.gentle : unit.direct
  const frame = choose(frames[unit.kind === 'ask-not' ? 'ask-not' : 'ask'][tone])
  return frame.replace(
    '{ask}',
    unit.act.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
  )
}

/** The name they were called by stands in front, or where it stood at the end. */
function addressed(sentences: string[], names: readonly Unit[], { subjects }: Composing): string[] {
  const name = names[0]?.direct
  const [first, ...rest] = sentences
  if (!name || !first) return sentences
  return [`${capital(name)}, ${small(first, subjects)}`, ...rest]
}
