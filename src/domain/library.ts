// The shapes of everything in content/. One zod schema each: the check parses with them, the compiler emits JSON Schema
// from them for editors, and the rest of the program uses only their types. Words live in one file per language beside
// the structure; the compiler merges the two and refuses a key without words or words without a key.

import { z } from 'zod'
import { HearingSchema, type HearingWords } from './hearing/hearing-schema.ts'
import { RewriteSchema, type RewriteWords } from './rewrite/rewrite-schema.ts'
import { COMPANY, DEEDS, NAMED, REPLIES, WONDERS } from './safety/heard.ts'
import { LearntSchema } from './safety/learnt/learnt-schema.ts'
import { ACTORS, READINGS, RISK_KINDS, RISK_LEVELS, RISK_MARKS, RISK_WHO } from './safety/levels.ts'
import type { Plan } from './safety/plans.ts'
import type { Helpline } from './safety/safety-pages.ts'
import {
  ASK_STAGES,
  FEELINGS,
  FITS,
  type Fit,
  NEEDS,
  READ,
  STRENGTHS,
  type Strength,
  TONES,
  type Tone,
} from './vocabulary.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)
const words = z.array(line).min(1)

// ── Sources ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** One study or body of practice that a claim may rest on. */
export const SourceSchema = z.strictObject({
  who: line.describe('Authors, short: "Doss et al."'),
  when: z.number().int().min(1900).max(2100),
  title: line.describe('What it is, in our own words, one line'),
  design: line.describe('Randomised trial, meta-analysis, diary study, review, expert practice …'),
  size: line.optional().describe('How many people or couples, in words: "300 couples"'),
  strength: z.enum(STRENGTHS),
  shows: line.describe('What it found, one plain sentence'),
  limits: line.describe('What it does not show, one plain sentence'),
  link: z.url().optional(),
  read: z.enum(READ).describe('What one of us read: the paper in its parts that matter, its abstract, or others on it'),
})
export type Source = z.infer<typeof SourceSchema>
export const SourcesSchema = z.record(slug, SourceSchema)

// ── Situations ───────────────────────────────────────────────────────────────────────────────────────────────────

const chair = slug.optional().describe('The one chair it is for')
/** The tone of something to say, however it is noted. */
export const toneOf = (say: Tone | { tone: Tone }): Tone => (typeof say === 'string' ? say : say.tone)

export const SituationStructureSchema = z.strictObject({
  feelings: z.array(z.enum(FEELINGS)).min(2).max(6).describe('Feelings often under it, the likeliest first'),
  needs: z.array(z.enum(NEEDS)).min(2).max(5),
  near: z.array(slug).min(1).max(5).describe('Neighbouring situations; the words file tells each apart'),
  joyful: z.boolean().default(false).describe('Good news: no other side, no problem to solve'),
  ended: z.boolean().default(false).describe('The relationship is over: words say "your ex"'),
  two_sided: z.boolean().default(true).describe('False where the other view would be out of place (grief, joy)'),
  own_part: z
    .boolean()
    .default(true)
    .describe('False where their own part is not to be asked about: betrayed, bereaved, mocked, pressed'),
  chairs: z
    .array(slug)
    .length(2)
    .optional()
    .describe(
      'Where it can be told by either of two people: a name for each, and texts marked with the one they are for',
    ),
  know: z
    .record(slug, z.strictObject({ source: z.union([slug, z.literal('custom')]), strength: z.enum(STRENGTHS), chair }))
    .refine((r) => Object.keys(r).length >= 3, 'at least 3 insights'),
  try: z
    .record(
      slug,
      z.strictObject({ fits: z.array(z.enum(FITS)).min(1), minutes: z.number().int().min(1).max(30), chair }),
    )
    .refine((r) => Object.keys(r).length >= 5, 'at least 5 small acts'),
  say: z
    .record(slug, z.union([z.enum(TONES), z.strictObject({ tone: z.enum(TONES), chair })]))
    .refine((r) => Object.keys(r).length >= 5, 'at least 5 things to say')
    .refine(
      (r) => TONES.every((t) => Object.values(r).map(toneOf).includes(t)),
      'each tone (gentle, direct, brief) at least once',
    ),
  lead: z
    .array(z.string())
    .default([])
    .describe('What may follow, as kind/id, the fittest first: programme/phones-tamed, practice/…, situation/jealousy'),
})
export type SituationStructure = z.infer<typeof SituationStructureSchema>

/** A text for anyone, or under the name of the one chair it is for. */
const seated = z.union([line, z.record(slug, line)])
export type SeatedText = z.infer<typeof seated>

const askWords = z.strictObject(
  Object.fromEntries(ASK_STAGES.map((s) => [s, z.array(seated).min(1)])) as {
    [K in (typeof ASK_STAGES)[number]]: z.ZodArray<typeof seated>
  },
)

export const SituationWordsSchema = z.strictObject({
  name: line.describe('Two to five words, sentence case; becomes the title of a talk'),
  about: line.describe('A noun phrase that completes "Is this mostly about …?"'),
  heard: z.array(line).min(24).describe('How people really say it'),
  not_heard: z.array(line).min(6).describe('Sentences that look like it and are not'),
  tell_apart: z.record(slug, line).describe('For each near situation: what tells the two apart'),
  chairs: z
    .record(
      slug,
      z.strictObject({
        name: line.describe('As the person would say it: "I want more"'),
        heard: words.describe('Shapes by which it is heard; see domain/hearing/chair.ts'),
      }),
    )
    .optional(),
  reflect: z.array(seated).min(8),
  ask: askWords.refine((a) => Object.values(a).flat().length >= 12, 'at least 12 questions in all'),
  other_side: z.array(seated).describe('How it may look from the other chair; at least 3 where two_sided'),
  know: z.record(slug, line),
  try: z.record(slug, z.strictObject({ do: line, when_then: line.describe('When …, then I …') })),
  say: z.record(slug, line),
  care: z.strictObject({
    not_this_path: z.array(line).min(1).describe('Signs that this is not the right path, said to the person'),
    human: z.array(line).min(1).describe('When a human being is needed, and which'),
  }),
})
export type SituationWords = z.infer<typeof SituationWordsSchema>

type Keyed = 'know' | 'try' | 'say'
type Worded = Keyed | 'chairs' | 'reflect' | 'ask' | 'other_side'

/** Something to practise that a situation leads to, with what a card needs to say of it. */
export interface Lead {
  /** As kind/id. */
  of: string
  name: string
  about: string
  /** Needs the other: never offered while danger is remembered. */
  joint: boolean
  /** Minutes of it, or of an ordinary day of it; absent where nothing says. */
  minutes?: number
  /** How long a programme goes on. */
  length?: 'sitting' | 'days' | 'weeks'
}

/** A situation with its words in one language, as the engine reads it: structure and words of one key side by side. */
export type Situation = Omit<SituationStructure, Keyed | 'lead' | 'chairs'> &
  Omit<SituationWords, Worded> & {
    id: string
    /** By name, where it can be told from either of two chairs. */
    chairs?: NonNullable<SituationWords['chairs']>
    reflect: string[]
    ask: Record<(typeof ASK_STAGES)[number], string[]>
    other_side: string[]
    /** The chair that a text is for, by its place ("say/tea-instead", "ask/closer/2"); a text without one suits both. */
    seats?: Record<string, string>
    /** What to practise from here, the fittest first. */
    lead: Lead[]
    know: Record<string, { text: string; source: string; strength: Strength }>
    try: Record<string, { do: string; when_then: string; fits: Fit[]; minutes: number }>
    say: Record<string, { text: string; tone: Tone }>
  }

/** What is said in a situation: not needed before a talk is about it. */
export type SituationTexts = Pick<
  Situation,
  'reflect' | 'ask' | 'other_side' | 'know' | 'try' | 'say' | 'care' | 'lead' | 'seats'
>

// ── Sample talks ─────────────────────────────────────────────────────────────────────────────────────────────────

export const SampleTalkSchema = z.strictObject({
  name: line,
  seed: z.number().int().default(1),
  turns: z
    .array(
      z.strictObject({
        person: line,
        situation: slug.optional().describe('Must be the situation in force after this turn'),
        move: z
          .union([slug, z.array(slug)])
          .optional()
          .describe('The move the coach must make, or one of several'),
        not_move: z.array(slug).optional(),
        risk: z.enum(RISK_LEVELS).optional(),
        says: z.array(line).optional().describe('Each must occur in the reply (case ignored)'),
        never_says: z.array(line).optional().describe('None may occur in the reply'),
      }),
    )
    .min(2),
})
export type SampleTalk = z.infer<typeof SampleTalkSchema>
export const SampleTalksSchema = z.array(SampleTalkSchema).min(1)

/** content/leads.yaml: what there is to practise for whom it is not known what it is about. */
export const LeadsSchema = z.array(z.string()).min(1)

// ── Moves: how the coach speaks between situations ───────────────────────────────────────────────────────────────

/** A file of content/moves: a key to its variants. A test finds keys that no move asks for. */
export const MovesSchema = z.record(slug, z.array(line).min(1))
export type Moves = Record<string, string[]>

// ── Hearing ──────────────────────────────────────────────────────────────────────────────────────────────────────

export { HearingSchema, type HearingWords }

// ── Say it better ────────────────────────────────────────────────────────────────────────────────────────────────

export { RewriteSchema, type RewriteWords }

// ── Safety ───────────────────────────────────────────────────────────────────────────────────────────────────────

const patterns = z.array(line).min(1)

/** A named rule. `any`, `with` and `not_with` are in the small pattern language of domain/safety/pattern.ts. */
export const SignalSchema = z.strictObject({
  level: z.enum(RISK_LEVELS),
  who: z.enum(RISK_WHO).default('self').describe('Whom it is about, seen from the person who writes'),
  any: patterns.describe('Alternatives, each a pattern'),
  with: patterns.optional().describe('Speaks only where one of these stands somewhere in the text'),
  not_with: patterns.optional().describe('Silent where one of these stands in the same sentence'),
  mark: z.enum(RISK_MARKS).optional().describe('What it adds when signs are put together'),
  under: z
    .partialRecord(z.enum(READINGS), z.enum(RISK_LEVELS))
    .default({})
    .describe('Highest level under a reading; negated, idiom and fiction are "none" where nothing else is said'),
  by: z
    .partialRecord(z.enum(ACTORS), z.enum(RISK_LEVELS))
    .default({})
    .describe('Highest level when someone of this group is the one who acts'),
  of_step: z
    .enum(RISK_LEVELS)
    .optional()
    .describe('Highest level in a message that answers a step the coach has laid down: "I will do it tonight"'),
  yes: words.describe('Sentences in which it must speak'),
  no: words.describe('Sentences in which it must not'),
})
export type Signal = z.infer<typeof SignalSchema>
/** What screening must know of a language besides the rules. */
export const ScreenWordsSchema = z.strictObject({
  expand: z.record(line, line).describe('A typed form and the words it is read as: wanna, "want to"'),
  endings: z.record(line, z.string()).describe("An ending and the word it is read as; empty: it is dropped (n't, not)"),
  numbers: words.describe('The number words from zero up, in order'),
  guarded: words.describe('Words recognised through misspelling and disguise'),
  spelled: words.describe('Short words recognised when typed letter by letter'),
  not_slips: words.describe('Real words that are no misspelling of a guarded one, and no names'),
  lists: z.record(slug, patterns).describe('Named lists for patterns, <name>'),
  openers: words.describe('Words that may stand before "^"'),
  closers: words.describe('Words that may stand after "$"'),
  step_words: words.describe('Besides openers and closers, all that an answer to a step may hold'),
  negators: words,
  negators_not_after: words.describe('A negator after one of these denies nothing: "trying not to"'),
  through: words.describe('Words a negation reaches through: "not going to", "not that I"'),
  gap_stops: words.describe('Words that a gap does not step over, besides the negators'),
  readings: z.strictObject({
    past: patterns,
    fiction: patterns,
    joking: patterns,
    idiom: patterns,
    reported: patterns.describe("Somebody else's words follow"),
    conditional: patterns,
    trifle: patterns.describe(
      'Small things that show hard words, in the same or the sentence before, to be a manner of speaking',
    ),
    tender: patterns.describe('A touch or a grip told as a tenderness'),
    stern: patterns.describe('What leaves no tenderness in a sentence'),
  }),
  people: z.record(z.enum(ACTORS), words).describe('Nouns by group'),
  partner_after: z.record(z.string(), words).describe('Nouns that mean a partner straight after a word: "my man"'),
  she: words.describe('Nouns and pronouns that agree with "she"'),
  he: words,
  pronouns: z.strictObject({ she: words, he: words, they: words }),
  plurals: words.describe('Nouns that "he" and "she" never mean'),
  harmless: words.describe('Nouns of a group other than partner and ex that a "he" or "she" may be taken to mean'),
})
export type ScreenWords = z.infer<typeof ScreenWordsSchema>

/** Everything screening reads in one language: the words, and the rules of each kind by name. */
export const SignalsSchema = z.strictObject({
  words: ScreenWordsSchema,
  learnt: LearntSchema.optional(),
  ...(Object.fromEntries(RISK_KINDS.map((kind) => [kind, z.record(slug, SignalSchema)])) as {
    [K in (typeof RISK_KINDS)[number]]: z.ZodRecord<typeof slug, typeof SignalSchema>
  }),
})
export type SignalSet = z.infer<typeof SignalsSchema>

const patternsBy = <const K extends readonly [string, ...string[]]>(keys: K) => z.record(z.enum(keys), patterns)

/** content/safety/answers.<language>.yaml: what people say and do in the middle of a talk about danger. */
export const AnswersSchema = z.strictObject({
  lists: z.record(slug, patterns).describe('Named lists beside those of the screen words'),
  replies: patternsBy(REPLIES).describe('How a message answers a plain question'),
  company: patternsBy(COMPANY).describe('Who is there'),
  names: patternsBy(NAMED),
  asks: patternsBy(WONDERS).describe('What waits for an answer of its own'),
  does: patternsBy(DEEDS),
})
export type AnswerWords = z.infer<typeof AnswersSchema>

/** Fixed words for danger. Keys are checked against RESPONSE_KEYS of domain/safety/response-keys.ts. */
export const ResponsesSchema = z.record(
  slug,
  z.strictObject({
    text: line,
    or: z.array(line).default([]).describe('Other words for the same'),
    later: z.array(line).default([]).describe('Words for when it comes again, in this order'),
    again: line.optional().describe('The question put once more, where it was not answered'),
    quick: z
      .array(line)
      .default([])
      .describe('Answers to tap; each must be understood by `replies` of content/safety/answers'),
  }),
)
export type Responses = z.infer<typeof ResponsesSchema>

// ── The whole ────────────────────────────────────────────────────────────────────────────────────────────────────

export const LanguageSchema = z.strictObject({
  name: line,
  direction: z.enum(['ltr', 'rtl']),
  offered: z.boolean(),
})
export const LanguagesSchema = z.record(line, LanguageSchema)

/** Everything the coach knows in one language; what the compiler writes and the engine reads. */
export interface Library {
  language: string
  situations: Situation[]
  /** What there is to practise where no situation is in force. */
  leads: Lead[]
  moves: Moves
  hearing: HearingWords
  rewrite: RewriteWords
  signals: SignalSet
  answers: AnswerWords
  responses: Responses
  plans: Plan[]
  sources: Record<string, Source>
  helplines: Helpline[]
}
