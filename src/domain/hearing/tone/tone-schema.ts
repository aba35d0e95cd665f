// The shape of the tone part of a language's hearing words. Patterns are in the language of domain/safety/pattern.ts.

import { z } from 'zod'
import { TONE_MARKS } from '../../vocabulary.ts'
import { TONE_FEATURES, TONE_SIGNS } from './tone-signs.ts'

const line = z.string().trim().min(1)
const words = z.array(line).min(1)
const patterns = z.array(line).min(1).describe('Alternatives, each a pattern')
const weight = z.number().min(0).max(5)
const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens')

/** A named group of patterns that make one kind of mark. */
const MarkGroupSchema = z.strictObject({
  weight: weight.describe('How hard it lands: 1 a prick, 4 a blow'),
  loose: weight
    .optional()
    .describe(
      'Its words say nothing of whom they mean: this is their weight where nobody is named, none of it where it is someone else',
    ),
  through: z.boolean().default(false).describe('The mark runs on to the end of the clause'),
  any: patterns,
})

export const ToneSchema = z.strictObject({
  expand: z.record(line, line).describe('A typed form and the words it is read as: dont, "do not"'),
  endings: z.record(line, z.string()).describe("An ending and the word it is read as; empty: it is dropped (n't, not)"),
  disguised: words.describe('Words recognised with a sign in place of a letter; of two that fit, the first'),
  run_on: words.describe('A clause that begins with one of these runs on over its first comma'),
  gap_stops: words.describe('Words that a gap does not step over'),
  openers: words.describe('Words that may stand before "^"'),
  closers: words.describe('Words that may stand after "$"'),
  lists: z.record(name, patterns).describe('Named lists for patterns, <name>'),
  points: z.strictObject({
    you: words,
    self: words,
    other: words,
    subject: words.describe('Of those, the ones that behind a bare word begin something new'),
  }),
  void: patterns.describe('What follows is reported, denied or feared, and no mark'),
  marks: z.record(z.enum(TONE_MARKS), z.record(name, MarkGroupSchema)),
  signs: z
    .record(z.enum(TONE_SIGNS), patterns)
    .describe('What takes the edge off, and how an attack is built; no marks'),
  sound: z.record(line, z.number()).describe('Fitted: words and neighbours, above zero where they sound hostile'),
  weights: z
    .strictObject({ base: z.number(), ...each(TONE_FEATURES, z.number()) })
    .describe('Fitted: the attack is their sum, squeezed to 0..1'),
})
export type ToneWords = z.infer<typeof ToneSchema>

function each<K extends string, S extends z.ZodType>(keys: readonly K[], schema: S): { [P in K]: S } {
  return Object.fromEntries(keys.map((key) => [key, schema])) as { [P in K]: S }
}
