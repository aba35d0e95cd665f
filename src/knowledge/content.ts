// What is known of content/ once each file has been proved by itself: by language wherever there are words.

import { z } from 'zod'
import type {
  AnswerWords,
  HearingWords,
  LanguageSchema,
  Moves,
  Responses,
  RewriteWords,
  SampleTalk,
  SignalSet,
  SituationStructure,
  SituationWords,
  Source,
} from '#domain/library.ts'
import type { Prompts } from '#domain/plan/prompts-schema.ts'
import type { PlansStructure, PlansWords } from '#domain/safety/plans.ts'
import type { ReviewSet } from '#domain/safety/review/review-schema.ts'
import type { Helpline } from '#domain/safety/safety-pages.ts'
import type { PracticeFolders } from './load-practices.ts'
import type { RehearsalFolder } from './load-rehearsal.ts'
import type { ContentFile } from './read-folder.ts'

/** One folder of content/situations, with the parts of it that hold. */
export interface SituationFolder {
  id: string
  structure?: SituationStructure
  words: Record<string, SituationWords>
  talks: Record<string, SampleTalk[]>
}

/** Everything in content/ that holds; what does not is left out and reported beside it. */
export interface Content {
  languages: Record<string, z.output<typeof LanguageSchema>>
  sources: Record<string, Source>
  situations: SituationFolder[]
  /** References, as kind/id. */
  leads: string[]
  hearing: Record<string, HearingWords>
  moves: Record<string, Moves>
  rewrite: Record<string, RewriteWords>
  signals: Record<string, SignalSet>
  answers: Record<string, AnswerWords>
  /** What a language model may not say; a language may be without, and then none is asked. */
  review: Record<string, ReviewSet>
  /** What a connected model is told. */
  prompts: Record<string, Prompts>
  responses: Record<string, Responses>
  pages: Record<string, Pages>
  /** Absent where the file is missing or does not hold. */
  plans?: PlansStructure
  planWords: Record<string, PlansWords>
  ui: Record<string, UiWords>
  practices: PracticeFolders
  rehearsal: RehearsalFolder
  helplines: Helpline[]
  /** The files as they lie, for what looks at words rather than meaning. */
  files: ContentFile[]
}

/** Labels and notices: blocks of keys down to one text each. */
export type UiWords = { [key: string]: string | UiWords }
export const UiSchema: z.ZodType<UiWords> = z.lazy(() =>
  z.record(z.string(), z.union([z.string().trim().min(1), UiSchema])),
)

/** Texts of the help pages: blocks of keys down to a text or a list. */
export type Pages = { [key: string]: unknown }
export const PagesSchema = z.record(z.string(), z.unknown())
