// What a model may propose, as structures that are checked before anything is made of them. A proposal decides nothing:
// it may raise a level, never lower one; what is to be remembered is asked first.

import * as z from 'zod/mini'
import { RISK_KINDS, type RiskKind } from '../safety/levels.ts'
import { givenOf, holds, wordsOf } from '../safety/review/given.ts'
import { partPasted } from './pasted.ts'
import { blocks, fenced, type Plan } from './plan.ts'
import { lately } from './plan-talk.ts'
import type { Prompts } from './prompts-schema.ts'
import type { Sendable } from './sendable.ts'

const STEADY = { temperature: 0 }

// ── A second pair of ears ────────────────────────────────────────────────────────────────────────────────────────

export interface ReadingProposed {
  /** A kind of danger that the model hears, if any. */
  danger?: RiskKind
}

const ReadingShape = z.looseObject({ danger: z.optional(z.union([z.enum([...RISK_KINDS, 'none']), z.null()])) })

export function planReading(
  said: Sendable,
  before: readonly { who: 'person' | 'coach'; text: string }[],
  { rules, data, labels, reading }: Prompts,
): Plan {
  const kinds = Object.entries(reading.kinds).map(([kind, means]) => `${kind}: ${means}`)
  const orders = blocks(rules.join('\n'), data, reading.task, kinds.join('\n'))
  const talk = lately(before).map(({ who, text }) => `${who}: ${text}`)
  const plan = blocks(orders, talk.length > 0 && fenced(labels.talk, talk.join('\n')))
  return {
    messages: [
      { role: 'plan', text: plan },
      { role: 'person', text: fenced(labels.message, said.text) },
    ],
    maxTokens: 40,
    ...STEADY,
    shape: {
      name: 'reading',
      schema: {
        type: 'object',
        properties: { danger: { type: 'string', enum: [...Object.keys(reading.kinds), 'none'] } },
        required: ['danger'],
        additionalProperties: false,
      },
    },
    given: [],
    cited: [],
    orders,
    known: [],
  }
}

export function readingFrom(text: string): ReadingProposed {
  const parsed = ReadingShape.safeParse(jsonIn(text))
  const danger = parsed.success ? parsed.data.danger : undefined
  return danger && danger !== 'none' ? { danger } : {}
}

// ── A title ──────────────────────────────────────────────────────────────────────────────────────────────────────

export function planTitle(said: readonly Sendable[], { rules, data, labels, title }: Prompts): Plan {
  const orders = blocks(rules.join('\n'), data, title)
  const texts = said.map(({ text }) => text)
  return {
    messages: [
      { role: 'plan', text: orders },
      { role: 'person', text: fenced(labels.talk, texts.join('\n')) },
    ],
    maxTokens: 24,
    ...STEADY,
    given: texts.map((text) => partPasted(text).own),
    cited: [],
    orders,
    known: [],
  }
}

const LONGEST_TITLE = 48
const MOST_WORDS = 7

/** A title out of what came; undefined where it is none. */
export function titleFrom(text: string): string | undefined {
  const [line = ''] = text.trim().split('\n')
  const title = line.replace(/^["“'‘\s]+|["”'’.\s]+$/g, '')
  const words = wordsOf(title).length
  return words > 0 && words <= MOST_WORDS && title.length <= LONGEST_TITLE ? title : undefined
}

// ── Something to remember ────────────────────────────────────────────────────────────────────────────────────────

export interface FactProposed {
  text: string
  /** The person's own words that it was taken from. */
  line: string
}

const MemoryShape = z.looseObject({ facts: z.array(z.looseObject({ text: z.string(), line: z.string() })) })
const LONGEST_FACT = 140
const MOST_FACTS = 3

export function planMemory(said: readonly Sendable[], { rules, data, labels, memory }: Prompts): Plan {
  const orders = blocks(rules.join('\n'), data, memory)
  const texts = said.map(({ text }) => text)
  const fact = {
    type: 'object',
    properties: { text: { type: 'string' }, line: { type: 'string' } },
    additionalProperties: false,
  }
  return {
    messages: [
      { role: 'plan', text: orders },
      { role: 'person', text: fenced(labels.talk, texts.join('\n')) },
    ],
    maxTokens: 200,
    ...STEADY,
    shape: {
      name: 'memory',
      schema: {
        type: 'object',
        properties: { facts: { type: 'array', maxItems: MOST_FACTS, items: { ...fact, required: ['text', 'line'] } } },
        required: ['facts'],
        additionalProperties: false,
      },
    },
    given: texts.map((text) => partPasted(text).own),
    cited: [],
    orders,
    known: [],
  }
}

/** Facts whose line the person wrote word for word, and whose own words are all in it, but for the smallest. */
export function factsFrom(text: string, said: readonly string[], small: ReadonlySet<string>): FactProposed[] {
  const parsed = MemoryShape.safeParse(jsonIn(text))
  if (!parsed.success) return []
  const given = givenOf(said)
  return parsed.data.facts.slice(0, MOST_FACTS).flatMap(({ text: fact, line }) => {
    const inLine = givenOf([line])
    const isTheirs = wordsOf(line).length > 1 && holds(given, line)
    const isMadeOfIt = wordsOf(fact).every((word) => small.has(word) || inLine.words.has(word))
    return isTheirs && isMadeOfIt && fact.length <= LONGEST_FACT ? [{ text: fact.trim(), line: line.trim() }] : []
  })
}

/** The first JSON object in a text: models like to say something around it. */
function jsonIn(text: string): unknown {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from) return undefined
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch {
    return undefined
  }
}
