// A programme: a course of steps over one sitting, days or weeks, written as data and played by one engine.

import { z } from 'zod'
import { FITS, type Fit, STITCHES, STRENGTHS } from '../vocabulary.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)

/** Named rules by which a written answer is looked at; see judge.ts. */
export const JUDGE_RULES = ['soft', 'has-feeling', 'has-request', 'has-when', 'owns-it'] as const
export type JudgeRule = (typeof JUDGE_RULES)[number]

const keeps = z.enum(STITCHES).optional().describe('Going on from here is an act kept, of this kind')
const byAnswer = z.record(slug, slug).describe('An answer, and the step it leads to')

export const StepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), next: slug, keeps }),
  z.strictObject({
    do: z.literal('ask'),
    answer: z.enum(['text', 'choice', 'scale']),
    options: z.array(slug).min(2).max(6).optional().describe('For a choice, in order; each has words'),
    optional: z.boolean().default(false).describe('May be passed over'),
    next: z.union([slug, byAnswer]),
    keeps,
  }),
  z.strictObject({
    do: z.literal('judge'),
    of: slug.describe('The step whose written answer is looked at'),
    rule: z.enum(JUDGE_RULES),
    next: z.strictObject({ yes: slug, no: slug }),
  }),
  z.strictObject({ do: z.literal('timer'), minutes: z.number().int().min(1).max(60), next: slug, keeps }),
  z.strictObject({ do: z.literal('wait'), days: z.number().int().min(1).max(90), next: slug }),
  z.strictObject({
    do: z.literal('branch'),
    on: z.union([z.literal('way'), slug]).describe('The way it is done, or a step with a choice or a scale'),
    next: byAnswer,
    else: slug,
  }),
  z.strictObject({ do: z.literal('hand'), next: slug }),
  z.strictObject({
    do: z.literal('offer'),
    of: z.string().regex(/^(?:practice|ritual|check|deck|programme)\/[a-z0-9-]+$/),
    next: slug,
  }),
  z.strictObject({ do: z.literal('end') }),
])
export type Step = z.infer<typeof StepSchema>

export const ProgrammeStructureSchema = z.strictObject({
  length: z.enum(['sitting', 'days', 'weeks']),
  minutes: z.number().int().min(1).max(90).describe('Of the sitting, or of an ordinary day of it'),
  ways: z.array(z.enum(FITS)).min(1),
  joint: z.boolean().describe('Needs the other: never offered while danger is remembered'),
  rests_on: z
    .array(z.strictObject({ source: z.union([slug, z.literal('custom')]), strength: z.enum(STRENGTHS) }))
    .min(1),
  start: slug,
  gate: slug.optional().describe('The question that must be answered before anything may be left out or swapped'),
  parts: z
    .array(
      z.strictObject({ at: slug, swap: slug.optional().describe('Another beginning of this part, smaller or other') }),
    )
    .min(1)
    .describe('Where each day, week or section begins, in order: what is skipped and counted'),
  steps: z.record(slug, StepSchema),
})
export type ProgrammeStructure = z.infer<typeof ProgrammeStructureSchema>

const byWay = z.strictObject({
  text: line,
  ...(Object.fromEntries(FITS.map((fit) => [fit, line.optional()])) as { [F in Fit]: z.ZodOptional<typeof line> }),
  hint: line.optional().describe('Under a box to write in: an example, or leave to be short'),
  options: z.record(slug, line).optional(),
  low: line.optional().describe('What nought means, on a scale to ten'),
  high: line.optional(),
})

export const ProgrammeWordsSchema = z.strictObject({
  name: line,
  about: line.describe('What it is and for whom, two sentences at most'),
  ground: line.describe('What it rests on, and what that does not show'),
  parts: z.record(slug, line).describe('The name of each part, by the step it begins at'),
  steps: z.record(slug, z.union([line, byWay])),
})
export type ProgrammeWords = z.infer<typeof ProgrammeWordsSchema>

/** A programme with its words in one language. */
export type Programme = ProgrammeStructure &
  Omit<ProgrammeWords, 'steps' | 'parts'> & {
    id: string
    words: ProgrammeWords['steps']
    part_names: ProgrammeWords['parts']
  }

/** Every step that a step may lead to. */
export function nextOf(step: Step): string[] {
  switch (step.do) {
    case 'end':
      return []
    case 'branch':
      return [...Object.values(step.next), step.else]
    default:
      return typeof step.next === 'string' ? [step.next] : Object.values(step.next)
  }
}
