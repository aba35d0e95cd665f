// Makes the values that the coach and its faces read, one language at a time, out of proved content.

import {
  type Library,
  type Responses,
  type SeatedText,
  type Situation,
  type SituationStructure,
  type SituationWords,
  toneOf,
} from '#domain/library.ts'
import type { Prompts } from '#domain/plan/prompts-schema.ts'
import { PLANS } from '#domain/safety/plan-names.ts'
import type { Plan, PlanStep, PlansStructure, PlansWords } from '#domain/safety/plans.ts'
import type { ProtocolFacts } from '#domain/safety/protocol-facts.ts'
import { type OwnVoice, ownVoiceOf } from '#domain/safety/review/own-voice.ts'
import type { ReviewSet } from '#domain/safety/review/review-schema.ts'
import type { Helpline } from '#domain/safety/safety-pages.ts'
import { ASK_STAGES } from '#domain/vocabulary.ts'
import { compileLeads, practicesFor } from './compile-leads.ts'
import type { Content, Pages, UiWords } from './content.ts'
import { protocolFacts } from './count-protocol.ts'

/** What a help page needs beside the library: it must open with nothing else loaded. */
export interface SafetyTexts {
  language: string
  responses: Responses
  pages: Pages
  plans: Plan[]
  helplines: Helpline[]
  /** Absent where the language has no words for danger. */
  protocol?: ProtocolFacts
}

/** What it takes to keep a language model on a leash. */
interface Leash {
  prompts: Prompts
  review: ReviewSet
  voice: OwnVoice
}

/** What is missing before the coach may speak a language at all; empty when it may. */
export function missingFor(content: Content, language: string): string[] {
  const missing: string[] = []
  if (!content.hearing[language]) missing.push(`content/hearing/${language}.yaml`)
  if (!content.rewrite[language]) missing.push(`content/rewrite/${language}.yaml`)
  if (!content.moves[language]) missing.push(`content/moves/*.${language}.yaml`)
  if (!content.signals[language]) missing.push(`content/safety/signals/*.${language}.yaml`)
  if (!content.answers[language]) missing.push(`content/safety/answers.${language}.yaml`)
  if (!content.responses[language]) missing.push(`content/safety/responses.${language}.yaml`)
  if (!content.ui[language]) missing.push(`content/ui/${language}.yaml`)
  return missing
}

/** Languages offered whose words, safety first, are all there. */
export function wholeLanguages(content: Content): string[] {
  return Object.entries(content.languages)
    .filter(([language, { offered }]) => offered && missingFor(content, language).length === 0)
    .map(([language]) => language)
}

/** The whole library of a language for which `missingFor` finds nothing. */
export function compileLibrary(content: Content, language: string): Library {
  const [missing] = missingFor(content, language)
  if (missing) throw new Error(`The library for "${language}" cannot be made: ${missing} is missing or does not hold.`)
  const situations = content.situations.flatMap((folder): Situation[] => {
    const words = folder.words[language]
    if (!folder.structure || !words) return []
    const follows = new Set([...folder.structure.lead, ...practicesFor(content, folder.id)])
    const lead = compileLeads(content, [...follows], language)
    return [{ ...joinWords(folder.id, folder.structure, words), lead }]
  })
  return {
    language,
    situations,
    leads: compileLeads(content, content.leads, language),
    moves: content.moves[language]!,
    hearing: content.hearing[language]!,
    rewrite: content.rewrite[language]!,
    signals: content.signals[language]!,
    answers: content.answers[language]!,
    responses: content.responses[language]!,
    plans: plansOf(content, language),
    sources: content.sources,
    helplines: content.helplines,
  }
}

/** The texts of the help pages in one language, with every country's lines. */
export function compileSafety(content: Content, language: string): SafetyTexts {
  const protocol = protocolFacts(content, language)
  return {
    language,
    responses: content.responses[language] ?? {},
    pages: content.pages[language] ?? {},
    plans: plansOf(content, language),
    helplines: content.helplines,
    ...(protocol ? { protocol } : {}),
  }
}

/** What a connected model is told and what it may not say, without the sentences that prove it. */
export function compileLeash(content: Content, language: string): Partial<Leash> {
  const { prompts, review } = content
  const own = review[language]
  if (!own || !prompts[language]) return {}
  const rules = Object.fromEntries(
    Object.entries(own.rules).map(([reason, named]) => [
      reason,
      Object.fromEntries(Object.entries(named).map(([name, rule]) => [name, { ...rule, yes: [], no: [] }])),
    ]),
  ) as unknown as ReviewSet['rules']
  return { prompts: prompts[language], review: { ...own, rules }, voice: voiceOf(content, language) }
}

/** How the coach itself speaks: its moves, and what it says in each situation. */
export function voiceOf({ moves, situations }: Pick<Content, 'moves' | 'situations'>, language: string): OwnVoice {
  const texts = situations.flatMap(({ words }) => {
    const own = words[language]
    if (!own) return []
    const acts = Object.values(own.try).flatMap((act) => [act.do, act.when_then])
    const seated = [...own.reflect, ...own.other_side, ...Object.values(own.ask).flat()].map(wordsOf)
    return [own.about, ...seated, ...Object.values(own.know), ...Object.values(own.say), ...acts]
  })
  return ownVoiceOf([...texts, ...Object.values(moves[language] ?? {}).flat()])
}

/** Labels and notices of one language by dotted key: "talk.send" → "Say it". */
export function compileUi(content: Content, language: string): Record<string, string> {
  return flatten(content.ui[language] ?? {}, '')
}

function flatten(words: UiWords, before: string): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat[before + key] = value
    else Object.assign(flat, flatten(value, `${before}${key}.`))
  }
  return flat
}

function plansOf(content: Content, language: string): Plan[] {
  const words = content.planWords[language]
  return content.plans && words ? joinPlans(content.plans, words) : []
}

/** Each plan with its words; a step without words is left out, and reported with the broken links. */
function joinPlans(structure: PlansStructure, words: PlansWords): Plan[] {
  return PLANS.map((name) => ({
    ...structure[name],
    ...words[name],
    name,
    steps: structure[name].steps.flatMap((step) => {
      const spoken = words[name].steps[step.key]
      return spoken ? [joinStep(step, spoken)] : []
    }),
  }))
}

type Step = PlansStructure['life']['steps'][number]

function joinStep({ key, lines, at_glance }: Step, words: PlansWords['life']['steps'][string]): PlanStep {
  return { key, ...words, at_glance, ...(lines ? { lines } : {}) }
}

/** Structure and words of the same keys, side by side. */
function joinWords(id: string, structure: SituationStructure, words: SituationWords): Omit<Situation, 'lead'> {
  const { chairs: _names, ...bare } = structure
  const { chairs, ...worded } = words
  return {
    ...bare,
    ...worded,
    id,
    ...(chairs ? { chairs } : {}),
    ...seatsOf(structure, words),
    reflect: words.reflect.map(wordsOf),
    other_side: words.other_side.map(wordsOf),
    ask: Object.fromEntries(ASK_STAGES.map((stage) => [stage, words.ask[stage].map(wordsOf)])) as Situation['ask'],
    know: joinKeys(structure.know, words.know, ({ chair: _, ...ground }, text) => ({ ...ground, text })),
    try: joinKeys(structure.try, words.try, ({ chair: _, ...size }, act) => ({ ...size, ...act })),
    say: joinKeys(structure.say, words.say, (say, text) => ({ tone: toneOf(say), text })),
  }
}

function wordsOf(text: SeatedText): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '')
}

/** Which chair each marked text is for, by its place. */
export function seatsOf(structure: SituationStructure, words: SituationWords): Pick<Situation, 'seats'> {
  const inRow = (place: string, texts: readonly SeatedText[]) =>
    texts.map((text, i) => [`${place}/${i}`, typeof text === 'string' ? undefined : Object.keys(text)[0]])
  const byKey = (place: string, of: Record<string, unknown>) =>
    Object.entries(of).map(([key, it]) => [`${place}/${key}`, (it as { chair?: string }).chair])
  const seats = [
    ...inRow('reflect', words.reflect),
    ...inRow('other_side', words.other_side),
    ...ASK_STAGES.flatMap((stage) => inRow(`ask/${stage}`, words.ask[stage])),
    ...byKey('know', structure.know),
    ...byKey('try', structure.try),
    ...byKey('say', structure.say),
  ].filter(([, chair]) => chair !== undefined)
  return seats.length > 0 ? { seats: Object.fromEntries(seats) } : {}
}

function joinKeys<A, B, C>(left: Record<string, A>, right: Record<string, B>, join: (a: A, b: B) => C) {
  return Object.fromEntries(
    Object.entries(left).flatMap(([key, a]) => (right[key] === undefined ? [] : [[key, join(a, right[key])] as const])),
  )
}
