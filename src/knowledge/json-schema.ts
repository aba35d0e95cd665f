// JSON Schemas of the content files, so that an editor completes and checks them while they are written.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  AnswersSchema,
  HearingSchema,
  LanguagesSchema,
  LeadsSchema,
  MovesSchema,
  ResponsesSchema,
  RewriteSchema,
  SampleTalksSchema,
  SignalsSchema,
  SituationStructureSchema,
  SituationWordsSchema,
  SourcesSchema,
} from '#domain/library.ts'
import { PromptsSchema } from '#domain/plan/prompts-schema.ts'
import { RehearsalSchema, StandInStructureSchema, StandInWordsSchema } from '#domain/rehearsal/rehearsal-schema.ts'
import { PlansSchema, PlansWordsSchema } from '#domain/safety/plans.ts'
import { ReviewSchema } from '#domain/safety/review/review-schema.ts'
import { HelplineSchema } from '#domain/safety/safety-pages.ts'
import { UiSchema } from './content.ts'
import { LintListsSchema } from './lint/lint-lists.ts'
import { PRACTICE_KINDS } from './load-practices.ts'
import type { Problem } from './problem.ts'

const PRACTICES = Object.entries(PRACTICE_KINDS).flatMap(([kind, { structure, words }]) => [
  [kind, structure] as const,
  [`${kind}-words`, words] as const,
])

const SCHEMAS: Record<string, z.ZodType> = {
  ...Object.fromEntries(PRACTICES),
  situation: SituationStructureSchema,
  'situation-words': SituationWordsSchema,
  'sample-talks': SampleTalksSchema,
  moves: MovesSchema,
  hearing: HearingSchema.partial(),
  rewrite: RewriteSchema.partial(),
  signals: SignalsSchema.partial(),
  review: ReviewSchema.partial(),
  'model-prompts': PromptsSchema,
  answers: AnswersSchema,
  responses: ResponsesSchema,
  rehearsal: RehearsalSchema,
  'stand-in': StandInStructureSchema,
  'stand-in-words': StandInWordsSchema,
  plans: PlansSchema,
  'plan-words': PlansWordsSchema,
  helpline: HelplineSchema,
  sources: SourcesSchema,
  languages: LanguagesSchema,
  leads: LeadsSchema,
  ui: UiSchema,
  lint: LintListsSchema,
}

/** Each schema's file name with its text. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`]
    }),
  )
}

/** Writes content/schema. */
export function writeSchemas(contentFolder: string): void {
  const folder = join(contentFolder, 'schema')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), text)
}

/** The schemas on the disk that are not those of the program. */
export function findStaleSchemas(contentFolder: string): Problem[] {
  return Object.entries(jsonSchemas()).flatMap(([name, text]) => {
    const file = join(contentFolder, 'schema', name)
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text
    if (isCurrent) return []
    return [{ file: `content/schema/${name}`, message: 'out of date: "amante check --write-schemas" writes it anew' }]
  })
}
