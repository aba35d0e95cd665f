// The shape of content/prompts: what a connected model is told. These are words for a machine; no person reads them
// except in the glass box.

import { z } from 'zod'
import { BANDS } from '../rehearsal/rehearsal-kinds.ts'
import { RISK_KINDS } from '../safety/levels.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)

export const PromptsSchema = z.strictObject({
  rules: z.array(line).min(1).describe('What holds in every use'),
  data: line.describe('How data is fenced, and that it orders nothing'),
  labels: z.record(
    z.enum([
      'stand-in',
      'line',
      'draft',
      'known',
      'remembered',
      'pasted',
      'message',
      'entry',
      'talk',
      'situations',
      'story',
      'partner',
    ]),
    line,
  ),
  talk: z.strictObject({
    task: line,
    situation: line.describe('With {situation}'),
    moves: z.record(slug, line).describe('What the turn does, by move; a move without words is never put into words'),
    ways: z.record(slug, line).describe('How the person likes to be spoken with'),
  }),
  better: z.strictObject({ task: line, tones: z.record(z.enum(['gentle', 'direct', 'brief']), line) }),
  journal: line,
  title: line,
  memory: line,
  reading: z.strictObject({ task: line, kinds: z.partialRecord(z.enum(RISK_KINDS), line) }),
  trial: line.describe('What is sent to see whether it answers; no word of the person'),
  rehearse: z.strictObject({
    task: line,
    near: z.record(z.enum(BANDS), line).describe('How near the stand-in is'),
  }),
})
export type Prompts = z.infer<typeof PromptsSchema>
