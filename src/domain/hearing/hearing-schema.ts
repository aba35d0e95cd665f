// The lexicons by which one language is heard: content/hearing.

import { z } from 'zod'
import { ASKED_FOR, CUES, FACT_KINDS, FEELINGS, INTENTS, NEEDS, OUTCOMES, PRACTISED } from '../vocabulary.ts'
import { ToneSchema } from './tone/tone-schema.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)
const words = z.array(line).min(1)

export const HearingSchema = z.strictObject({
  spelling: z
    .record(line, line)
    .default({})
    .describe('Words typed in a hurry, to what they stand for: only where nothing else could be meant'),
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
      own: line.describe('How the person says it: "my wife"'),
    }),
  ),
  intents: z.partialRecord(
    z.enum(INTENTS),
    z.strictObject({
      whole: z.array(line).default([]).describe('The whole message, once trimmed and lower-cased'),
      within: z.array(line).default([]).describe('A phrase anywhere in the message'),
    }),
  ),
  cues: z
    .record(z.enum(CUES), words)
    .describe('Phrases after which a question of that kind follows from what was said'),
  asked_for: z
    .record(
      z.enum(ASKED_FOR),
      z.strictObject({
        asks: words.describe('Phrases by which a question is known to ask for this'),
        told: z.array(line).describe('Phrases by which a person has told it'),
      }),
    )
    .describe('What questions ask for: one that was answered before it was asked is passed over'),
  forms: z
    .strictObject({
      wanted: words.describe('Phrases in which somebody wants something of the person, or proposes it'),
      habit: words.describe('Words by which something is told as what keeps happening'),
      inner: words.describe('Verbs, as they follow "I", for what goes on inside'),
    })
    .describe('How something is told, which decides what can be asked about it'),
  clauses: z.strictObject({
    verbs: words.describe('Verbs that may follow a subject, base form'),
    irregular: z.record(line, words).describe('Base form to its irregular forms'),
    turn: z.record(line, line).describe('Word swaps that turn I-speech to you-speech'),
    openers: words.describe('Words that may be cut from the front: and, but, because, so'),
    closers: z.array(line).default([]).describe('Words that may be cut from the end: lol, though, honestly'),
    refuse: words.describe('A clause with one of these is not turned round'),
    unquotable: words.describe('A clause with one of these is not even quoted'),
    adverbs: words.describe('May stand between a subject and its verb'),
    states: words.describe('May follow "is" said of someone else: what one can see, never a trait'),
    own_states: words.describe('May follow "I am", besides a feeling and a verb in -ing'),
    background: words.describe('Phrases that make a clause weigh less'),
    weighty: words.describe('Phrases that make a clause weigh more'),
    inward: words.describe('Verbs of what goes on inside, base form: they do not tell what anybody did'),
    blaming: words.describe('Phrases in which the other is blamed: "he never"'),
    toward: words.describe('"I could", "I will": the person speaks for changing something'),
    away: words.describe('"no point", "I give up": the person speaks against it'),
  }),
  outcomes: z.record(z.enum(OUTCOMES), words).describe('How people say what became of an act they took on'),
  facts: z.record(z.enum(FACT_KINDS), words).describe('Phrases by which a plain fact of their life is known'),
  judges: z
    .strictObject({ request: words, when: words, owning: words })
    .describe('Phrases by which a written answer is seen to ask, to name a time, to own something'),
  practised: z
    .partialRecord(z.enum(PRACTISED), words)
    .describe('What people call a kind of thing to practise, when they ask for one'),
  tone: ToneSchema,
  elsewhere: z.record(slug, words).default({}).describe('What people come with that no situation covers yet, by theme'),
  languages: z.record(line, words).describe('Small words by which a language is known, this language first'),
})
export type HearingWords = z.infer<typeof HearingSchema>
