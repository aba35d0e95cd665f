// What can be practised, as data: single acts, rituals, decks of questions and self-checks. Programmes have a file of
// their own. Structure needs no language; words lie beside it, one file for each.

import { z } from 'zod'
import { COMPANIES, DEPTHS, FITS, RHYTHMS, STITCHES, STRENGTHS } from '../vocabulary.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)
const ground = z
  .array(z.strictObject({ source: z.union([slug, z.literal('custom')]), strength: z.enum(STRENGTHS) }))
  .min(1)
const perFit = z.partialRecord(z.enum(FITS), line)

// ── One act ──────────────────────────────────────────────────────────────────────────────────────────────────────

export const PracticeStructureSchema = z.strictObject({
  stitch: z.enum(STITCHES),
  minutes: z.number().int().min(1).max(30),
  fits: z.array(z.enum(FITS)).min(1),
  joint: z.boolean().describe('Needs the other: never offered while danger is remembered'),
  micro: z.boolean().default(false).describe('One of the six small moments of every day'),
  for: z.array(slug).default([]).describe('Situations it helps in, by id'),
  rests_on: ground,
})

export const PracticeWordsSchema = z.strictObject({
  name: line.describe('Two to five words, sentence case'),
  about: line.describe('What it does, one or two sentences'),
  how: z.array(line).min(1).max(5).describe('What to do, in short steps'),
  when_then: line.describe('When …, then I …'),
  variants: perFit.default({}).describe('How it goes for some of its fits'),
  ground: line.describe('Where it comes from, and what that does not show'),
})

// ── Rituals ──────────────────────────────────────────────────────────────────────────────────────────────────────

export const RitualStructureSchema = z.strictObject({
  stitch: z.enum(STITCHES),
  minutes: z.number().int().min(1).max(480),
  fits: z.array(z.enum(FITS)).min(1),
  joint: z.boolean(),
  every: z.enum(RHYTHMS),
  rests_on: ground,
})

export const RitualWordsSchema = z.strictObject({
  name: line,
  place: line.describe('Where it comes from: "Italy", "many coasts"'),
  origin: line.describe('What it is there, told with respect, two or three sentences'),
  how: line.describe('How two, or one, or more, can keep it'),
  yours: line.describe('How to make it your own without taking what is not yours'),
  care: line.describe('Whom it may exclude or hurt, or where to be careful'),
})

// ── Decks of questions ───────────────────────────────────────────────────────────────────────────────────────────

export const DeckStructureSchema = z.strictObject({
  depth: z.enum(DEPTHS),
  for: z.array(z.enum(COMPANIES)).min(1),
  joint: z.boolean(),
})

export const DeckWordsSchema = z.strictObject({
  name: line,
  about: line,
  cards: z.record(slug, line).refine((cards) => Object.keys(cards).length >= 12, 'at least 12 cards'),
})

// ── Self-checks ──────────────────────────────────────────────────────────────────────────────────────────────────

export const PICTURES = ['radar', 'plane', 'line'] as const
/** Answers go from nought to four. */
export const CHECK_STEPS = 5

export const CheckStructureSchema = z.strictObject({
  picture: z.enum(PICTURES).describe('radar: three or more sides. plane: two sides, as a map. line: one side'),
  sides: z.array(slug).min(1).max(6),
  items: z.record(
    slug,
    z.strictObject({ side: slug, turned: z.boolean().default(false).describe('Little means much') }),
  ),
  bands: z
    .strictObject({ low: z.number().min(0).max(4), high: z.number().min(0).max(4) })
    .describe('Mean of a side below which it is low, and from which it is high'),
  lead: z
    .record(slug, z.strictObject({ low: z.string().optional(), high: z.string().optional() }))
    .describe('One next step for a side that is low or high, as kind/id'),
  first: z.enum(['low', 'high']).default('low').describe('Which end of a side asks for a step first'),
  safety: z.array(slug).default([]).describe('Items whose low answer leads quietly to help'),
  care: z
    .enum(['partner-violence', 'suicide'])
    .default('partner-violence')
    .describe('The danger that such an answer may tell of'),
})

export const CheckWordsSchema = z.strictObject({
  name: line,
  about: line,
  ground: line.describe('That it is our own wording and not validated, and what it can still do'),
  answers: z.array(line).length(CHECK_STEPS).describe('From nought to four'),
  items: z.record(slug, line),
  sides: z.record(slug, z.strictObject({ name: line, low: line, middle: line, high: line })),
})

// ── Prompts for the journal ──────────────────────────────────────────────────────────────────────────────────────

export const PromptsStructureSchema = z.strictObject({
  day: z.enum(['any', 'bright', 'hard']).describe('The kind of day they are for; hard ones come first on a hard day'),
  between: z
    .boolean()
    .default(false)
    .describe('They look kindly at the other, or at the two: never offered while danger is remembered'),
})

export const PromptsWordsSchema = z.strictObject({
  name: line,
  prompts: z.record(slug, line).refine((prompts) => Object.keys(prompts).length >= 8, 'at least 8 prompts'),
})

type Join<S extends z.ZodType, W extends z.ZodType> = z.infer<S> & Omit<z.infer<W>, keyof z.infer<S>> & { id: string }

export type Practice = Join<typeof PracticeStructureSchema, typeof PracticeWordsSchema>
export type Ritual = Join<typeof RitualStructureSchema, typeof RitualWordsSchema>
export type Deck = Join<typeof DeckStructureSchema, typeof DeckWordsSchema>
/** Prompts of one kind. */
export type Prompts = Join<typeof PromptsStructureSchema, typeof PromptsWordsSchema>
/** A self-check; the words of its items and sides stand under `words`. */
export type Check = z.infer<typeof CheckStructureSchema> & { id: string; words: z.infer<typeof CheckWordsSchema> }
