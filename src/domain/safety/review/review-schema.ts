// The shape of content/safety/review: what a language model may not say, as rules with sentences that prove them.

import { z } from 'zod'
import { RULED } from './reasons.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)
const words = z.array(line).min(1)

const RuleSchema = z.strictObject({
  any: words.describe('Alternatives, each a pattern of domain/safety/pattern.ts'),
  not_with: words.optional().describe('Silent where one of these stands in the same sentence'),
  denied: z.enum(['silent', 'speaks']).default('silent').describe('What a "not" before the match makes of it'),
  asked: z.enum(['silent', 'speaks']).default('speaks').describe('What it makes of a question'),
  quoted: z.enum(['silent', 'speaks']).default('speaks').describe('What it makes of words in quotation marks'),
  given: z.enum(['silent', 'speaks']).default('speaks').describe('Silent: not where the person used the same words'),
  only: z
    .enum(['danger', 'stand-in'])
    .optional()
    .describe('Speaks only in a talk that remembers danger, or only of what a stand-in says in a rehearsal'),
  yes: words.describe('Sentences in which it must speak'),
  no: words.describe('Sentences in which it must not'),
})
export type ReviewRule = z.infer<typeof RuleSchema>

const LearntSchema = z.strictObject({
  base: z.number(),
  above: z.number().describe('A sentence that scores higher is left out'),
  beside: z.number().describe('The same for a sentence that shares no word with what was given'),
  weights: z.record(z.string(), z.number()),
})
export type LearntBearing = z.infer<typeof LearntSchema>

export const ReviewSchema = z.strictObject({
  words: z.strictObject({
    lists: z.record(slug, words).describe('Named lists beside those of the screen words'),
    no_names: words.describe('Words written with a capital that are no names'),
    measures: words.describe('What a number may count without being a claim: minutes'),
    assumed: words.describe('Words that are only said after the person said them'),
    bonds: words.describe('People somebody may have: "your mother" is only said after they were spoken of'),
    commands: words.describe('Verbs that, at the head of a sentence, tell somebody what to do'),
    leads: words.describe('Words that may stand before such a verb: please'),
    joins: words.describe('Words that begin a clause which orders after one that did not'),
    conditions: words.describe('Words that begin a clause after which an order may come: if'),
    self: words.describe('What may be said in the first person, as patterns; an "I" outside of them is refused'),
    alike: z.record(line, words).describe('Words that are learnt about as one'),
    reports: words.describe('Verbs by which it is told what somebody said'),
    hedges: words.describe('Words that make a possibility of a claim'),
    ordinary: words.describe('Words that settle nothing: a model may use them although the coach does not'),
    tentative: words.describe('Words by which a sentence leaves open what it says'),
    everyday: words.describe('The commonest words of the language, by which it is known'),
  }),
  learnt: LearntSchema.describe('How a sentence bears itself; written by scripts/fit-review.ts'),
  rules: z.record(z.enum(RULED), z.record(slug, RuleSchema)),
})
export type ReviewSet = z.infer<typeof ReviewSchema>
