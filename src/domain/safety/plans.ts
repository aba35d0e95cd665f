// The shapes of the plans in content/safety: what someone may write beforehand for the hours in which thinking is hard.

import { z } from 'zod'
import { RISK_KINDS, type RiskKind } from './levels.ts'
import type { PlanName } from './plan-names.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const line = z.string().trim().min(1)

export const PlanStructureSchema = z.strictObject({
  keep: z
    .enum(['before', 'after'])
    .describe('Whether keeping is asked before the first step or offered after the last'),
  prints: z.boolean().describe('Whether printing is offered'),
  steps: z
    .array(
      z.strictObject({
        key: slug,
        lines: z.enum(RISK_KINDS).optional().describe('Shows the service for this danger beside what is written'),
        at_glance: z.boolean().default(false).describe('Shows that service in the whole plan too'),
      }),
    )
    .min(4),
})
/** content/safety/plans.yaml. */
export const PlansSchema = z.strictObject({ life: PlanStructureSchema, safety: PlanStructureSchema })
export type PlansStructure = z.infer<typeof PlansSchema>

const PlanWordsSchema = z.strictObject({
  title: line.describe('Says nothing to someone who looks over the shoulder'),
  about: line.describe('For whom it is'),
  intro: line,
  who: line.describe('Who could read what is kept here; stands before every choice to keep'),
  caution: line.describe('What to know before writing'),
  kept_by: line.describe('Under the whole plan: how it holds better'),
  make: line.describe('A link to it, before there is one'),
  open: line.describe('A link to it, once there is one'),
  steps: z.record(
    slug,
    z.strictObject({ title: line, ask: line, ideas: z.array(line).min(2).describe('What others write') }),
  ),
})
/** content/safety/plans.<language>.yaml. */
export const PlansWordsSchema = z.strictObject({ life: PlanWordsSchema, safety: PlanWordsSchema })
export type PlansWords = z.infer<typeof PlansWordsSchema>

/** One question of a plan. */
export interface PlanStep {
  key: string
  title: string
  ask: string
  ideas: string[]
  lines?: RiskKind
  /** Whether the service stands in the whole plan too. */
  at_glance: boolean
}

/** A plan with its words in one language, steps in their order. */
export type Plan = Omit<z.infer<typeof PlanStructureSchema>, 'steps'> &
  Omit<z.infer<typeof PlanWordsSchema>, 'steps'> & { name: PlanName; steps: PlanStep[] }
