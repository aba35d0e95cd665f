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

export const ReviewSchema = z.strictObject({
  words: z.strictObject({
    lists: z.record(slug, words).describe('Named lists beside those of the screen words'),
    no_names: words.describe('Words written with a capital that are no names'),
    measures: words.describe('What a number may count without being a claim: minutes'),
    assumed: words.describe('Words that are only said after the person said them'),
    bonds: words.describe('People somebody may have: "your mother" is only said after they were spoken of'),
    commands: words.describe('Verbs that, at the head of a sentence, tell somebody what to do'),
    hedges: words.describe('Words that make a possibility of a claim'),
    everyday: words.describe('The commonest words of the language, by which it is known'),
  }),
  rules: z.record(z.enum(RULED), z.record(slug, RuleSchema)),
})
export type ReviewSet = z.infer<typeof ReviewSchema>
