// The shape of content/rewrite: how a sharp message is turned, and every word the workshop says about it.

import { z } from 'zod'
import { RISK_KINDS } from '../safety/levels.ts'
import { REFUSALS, SHARP_KINDS, UNIT_KINDS } from './rewrite-kinds.ts'

const line = z.string().trim().min(1)
const lines = z.array(line).min(1)
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const shape = z
  .string()
  .trim()
  .min(1)
  .describe('A shape: words, (one|another), [perhaps], <list>, {slot}; see domain/rewrite/shape.ts')

const TurnSchema = z.strictObject({
  when: z.array(shape).min(1).describe('The clause has one of these shapes from its first word to its last'),
  is: z.enum(UNIT_KINDS),
  put: lines.optional().describe('What is put in its place; of those whose slots can be filled one is chosen'),
  gentle: lines.optional().describe('The same, where the gentle version has other words'),
  sharp: z.enum(SHARP_KINDS).optional().describe('The clause is marked as this where hearing marks nothing in it'),
})

const byTone = z.strictObject({ gentle: lines, direct: lines, brief: lines })

export const RewriteSchema = z.strictObject({
  lists: z.record(name, lines).describe('Named lists for shapes, <name>'),
  verbs: lines.describe('Verbs besides those hearing knows, base form'),
  past: z.record(line, line).describe('Base form to its past, where it is irregular'),
  participle: z.record(line, line).describe('Base form to its participle, where that is not the past'),
  imperatives: lines.describe('A clause that begins with one of these tells somebody to do it'),
  subjects: lines.describe('Words with which a new clause begins'),
  subordinate: lines.describe('A sentence that begins with one of these runs on over its first comma'),
  joints: lines.describe('Words that join clauses'),
  fillers: lines.describe('May stand before what a shape begins with'),
  tails: lines.describe('May stand after what a shape ends with'),
  empty_tails: lines.describe('Those of them that say nothing, cut also from what a slot has caught'),
  whole: lines.describe('A sentence that begins with one of these is one clause'),
  strike: lines.describe('Words left out wherever they stand'),
  likenesses: lines.describe('Likenesses that sting, left out: "like a child"'),
  pressing: lines.describe('Words left out of a clause that no turn fits: even, just'),
  sarcastic: lines.describe('After one of these, what is said of the other is not meant'),
  soften: z.record(line, line).describe('A word and the one put in its place'),
  warm: lines.describe('Names of love, kept'),
  function_words: lines.describe(
    'Words that carry nothing of their own: the check for invented words passes over them',
  ),
  turns: z.record(name, TurnSchema),
  frames: z.strictObject({
    ask: byTone,
    'ask-not': byTone,
    felt: lines.describe('{felt}: their own word for a feeling'),
    need: lines.describe('{need}: what stands after "I need"'),
    wish: lines.describe('{wish}: a thing asked for'),
    opening: lines.describe('May stand before a gentle version'),
    bothers: z.strictObject({ past: lines, present: lines }).describe('{fact}: what the other did'),
    empty: byTone.describe('Where nothing is left of the message: {happened}, {ask}'),
    again: lines.describe('Before a reply that says an own sharp line anew'),
    gap: z.strictObject({ happened: line, ask: line, answer: line }).describe('What stands in the gap'),
  }),
  kinds: z.record(
    z.enum(SHARP_KINDS),
    z.strictObject({
      of: z.array(line).describe("Hearing's marks, kind/group"),
      why: lines.describe('Why it lands hard, one plain sentence'),
    }),
  ),
  refuse: z.record(
    z.enum(REFUSALS),
    z.strictObject({
      any: z
        .array(shape)
        .default([])
        .describe('Shapes that may stand anywhere in the message or in what is said about it'),
      risk: z.array(z.enum(RISK_KINDS)).default([]).describe('Kinds of danger, from concern on'),
      text: line,
      help: z.boolean(),
    }),
  ),
  chat: z.strictObject({
    own: lines.describe('Names by which a person calls themself in a chat: me'),
    skip: lines.describe('Lines of an export that nobody said'),
  }),
})
export type RewriteWords = z.infer<typeof RewriteSchema>
