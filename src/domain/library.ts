// The shapes of everything in content/. One zod schema each: the check parses with them, the compiler emits JSON Schema
// from them for editors, and the rest of the program uses only their types. Words live in one file per language beside
// the structure; the compiler merges the two and refuses a key without words or words without a key.

import { z } from 'zod'
import { RISK_KINDS, RISK_LEVELS } from './safety/levels.ts'
import { ASK_STAGES, FEELINGS, FITS, INTENTS, NEEDS, STRENGTHS, TONES } from './vocabulary.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)

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
  opened: z.boolean().describe('True when the paper itself was read, false when the finding is second-hand'),
})
export type Source = z.infer<typeof SourceSchema>
export const SourcesSchema = z.record(slug, SourceSchema)

// ── Situations ───────────────────────────────────────────────────────────────────────────────────────────────────

export const SituationStructureSchema = z.strictObject({
  feelings: z.array(z.enum(FEELINGS)).min(2).max(6).describe('Feelings often under it, the likeliest first'),
  needs: z.array(z.enum(NEEDS)).min(2).max(5),
  near: z.array(slug).min(1).max(5).describe('Neighbouring situations; the words file tells each apart'),
  joyful: z.boolean().default(false).describe('Good news: no other side, no problem to solve'),
  ended: z.boolean().default(false).describe('The relationship is over: words say "your ex"'),
  two_sided: z.boolean().default(true).describe('False where the other view would be out of place (grief, joy)'),
  know: z
    .record(slug, z.strictObject({ source: z.union([slug, z.literal('custom')]), strength: z.enum(STRENGTHS) }))
    .refine((r) => Object.keys(r).length >= 3, 'at least 3 insights'),
  try: z
    .record(slug, z.strictObject({ fits: z.array(z.enum(FITS)).min(1), minutes: z.number().int().min(1).max(30) }))
    .refine((r) => Object.keys(r).length >= 5, 'at least 5 small acts'),
  say: z
    .record(slug, z.enum(TONES))
    .refine((r) => Object.keys(r).length >= 5, 'at least 5 things to say')
    .refine((r) => TONES.every((t) => Object.values(r).includes(t)), 'each tone (gentle, direct, brief) at least once'),
  lead: z.array(z.string()).default([]).describe('What may follow, as kind/id: situation/jealousy'),
})
export type SituationStructure = z.infer<typeof SituationStructureSchema>

const askWords = z.strictObject(Object.fromEntries(ASK_STAGES.map((s) => [s, z.array(line).min(1)])) as {
  [K in (typeof ASK_STAGES)[number]]: z.ZodArray<typeof line>
})

export const SituationWordsSchema = z.strictObject({
  name: line.describe('Two to five words, sentence case; becomes the title of a talk'),
  about: line.describe('A noun phrase that completes "Is this mostly about …?"'),
  heard: z.array(line).min(24).describe('How people really say it'),
  not_heard: z.array(line).min(6).describe('Sentences that look like it and are not'),
  tell_apart: z.record(slug, line).describe('For each near situation: what tells the two apart'),
  reflect: z.array(line).min(8),
  ask: askWords.refine((a) => Object.values(a).flat().length >= 12, 'at least 12 questions in all'),
  other_side: z.array(line).describe('How it may look from the other chair; at least 3 where two_sided'),
  know: z.record(slug, line),
  try: z.record(slug, z.strictObject({ do: line, when_then: line.describe('When …, then I …') })),
  say: z.record(slug, line),
  care: z.strictObject({
    not_this_path: z.array(line).min(1).describe('Signs that this is not the right path, said to the person'),
    human: z.array(line).min(1).describe('When a human being is needed, and which'),
  }),
})
export type SituationWords = z.infer<typeof SituationWordsSchema>

/** A situation with its words in one language, as the engine reads it. */
export type Situation = SituationStructure & SituationWords & { id: string }

// ── Sample talks ─────────────────────────────────────────────────────────────────────────────────────────────────

export const SampleTalkSchema = z.strictObject({
  name: line,
  seed: z.number().int().default(1),
  turns: z
    .array(
      z.strictObject({
        person: line,
        situation: slug.optional().describe('Must be the situation in force after this turn'),
        move: z.union([slug, z.array(slug)]).optional().describe('The move the coach must make, or one of several'),
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

// ── Moves: how the coach speaks between situations ───────────────────────────────────────────────────────────────

/** A file of content/moves: a key to its variants. The keys the engine asks for are checked against MOVE_KEYS. */
export const MovesSchema = z.record(slug, z.array(line).min(1))
export type Moves = Record<string, string[]>

// ── Hearing: the lexicons of one language ────────────────────────────────────────────────────────────────────────

const words = z.array(line).min(1)

export const HearingSchema = z.strictObject({
  feelings: z.record(
    z.enum(FEELINGS),
    z.strictObject({ name: line.describe('Fits after "you feel"'), heard: words.describe('Words and short phrases') }),
  ),
  needs: z.record(z.enum(NEEDS), z.strictObject({ name: line.describe('Fits after "a need for"'), heard: words })),
  people: z.record(
    slug,
    z.strictObject({
      heard: words.describe('Nouns: wife, missus'),
      partner: z.boolean().describe('Whether this is the partner the talk is about'),
      pronoun: z.enum(['she', 'he', 'they']).describe('they, when the word does not say'),
      plural: z.boolean().default(false),
      past: z.boolean().default(false).describe('ex, late husband'),
      name: line.describe('How the coach says it: "your wife"'),
    }),
  ),
  intents: z.partialRecord(
    z.enum(INTENTS),
    z.strictObject({
      whole: z.array(line).default([]).describe('The whole message, once trimmed and lower-cased'),
      within: z.array(line).default([]).describe('A phrase anywhere in the message'),
    }),
  ),
  clauses: z.strictObject({
    verbs: words.describe('Verbs that may follow a subject, base form'),
    irregular: z.record(line, words).describe('Base form to its irregular forms'),
    turn: z.record(line, line).describe('Word swaps that turn I-speech to you-speech'),
    openers: words.describe('Words that may be cut from the front: and, but, because, so'),
    refuse: words.describe('A clause with one of these is never reflected'),
  }),
})
export type HearingWords = z.infer<typeof HearingSchema>

// ── Safety ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A named pattern. `any` are alternatives in the small pattern language of domain/safety/pattern.ts. */
export const SignalSchema = z.strictObject({
  kind: z.enum(RISK_KINDS),
  level: z.enum(RISK_LEVELS),
  any: words,
  scope: z
    .array(z.enum(['negated', 'past', 'other-person', 'quoted', 'fiction', 'idiom', 'question', 'conditional']))
    .default([])
    .describe('Readings under which this signal falls silent or is lowered one level'),
  yes: words.describe('Sentences in which it must speak'),
  no: words.describe('Sentences in which it must not'),
})
export type Signal = z.infer<typeof SignalSchema>
export const SignalsSchema = z.record(slug, SignalSchema)

/** Fixed words for danger. Keys are checked against RESPONSE_KEYS of domain/safety/respond.ts. */
export const ResponsesSchema = z.record(slug, z.strictObject({ text: line, quick: z.array(line).default([]) }))
export type Responses = z.infer<typeof ResponsesSchema>

export const HelplineSchema = z.strictObject({
  emergency: z.array(z.strictObject({ number: line, service: z.enum(['all', 'police', 'ambulance', 'fire']) })).min(1),
  emergency_status: z.enum(['official', 'several-sources', 'unverified']),
  lines: z.array(
    z.strictObject({
      name: line,
      for: z.array(z.enum(['crisis', 'partner-violence', 'using-violence', 'child', 'eating', 'men', 'lgbtq'])).min(1),
      channels: z
        .array(
          z.strictObject({
            kind: z.enum(['call', 'text', 'chat']),
            to: line.describe('The string as dialled, never normalised; for chat, the address'),
            body: line.optional().describe('For text: the word to send'),
          }),
        )
        .min(1),
      hours: line,
      cost: z.enum(['free', 'local-rate', 'unknown']),
      languages: z.array(line).min(1),
      on_bill: z.enum(['no', 'yes', 'unknown']).describe('Whether the phone bill shows the call'),
      source: z.url(),
      status: z.enum(['official', 'several-sources', 'unverified']),
      checked: z.iso.date(),
    }),
  ),
})
export type Helpline = z.infer<typeof HelplineSchema> & { country: string }

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
  moves: Moves
  hearing: HearingWords
  signals: Record<string, Signal>
  responses: Responses
  sources: Record<string, Source>
  helplines: Helpline[]
}
