// The shape of what was learnt from evals/safety/training. The file is written by scripts/fit-signal.ts, never by hand.

import { z } from 'zod'
import { HEADS, LISTENERS } from './heads.ts'

const rows = z.array(z.string()).describe('Digits to base 64 in rows, the highest row first')

/** A sorted list of numbers, as the steps between them. */
const stepsSchema = z.strictObject({ count: z.number(), rows })

export const LearntSchema = z.strictObject({
  words: z.strictObject({ keys: stepsSchema, classes: rows }).describe('Words and the class of meaning of each'),
  features: stepsSchema,
  weights: z.record(z.enum(HEADS), z.string()).describe('One character a feature, "." for nothing'),
  step: z.record(z.enum(HEADS), z.number()).describe('What one step of weight is worth'),
  base: z.record(z.enum(HEADS), z.number()),
  levels: z
    .record(
      z.enum(LISTENERS),
      z.strictObject({
        hint: z.number().optional(),
        care: z.number(),
        concern: z.number(),
        danger: z.nullable(z.number()),
      }),
    )
    .describe('From which sum on each level is given; a hint only of violence or control, danger only where it may be'),
})
export type LearntWords = z.infer<typeof LearntSchema>
