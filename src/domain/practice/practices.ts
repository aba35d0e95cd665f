import type { RehearsalSet } from '../rehearsal/rehearsal-schema.ts'
import type { Check, Deck, Practice, Prompts, Ritual } from './practice-schemas.ts'
import type { Programme } from './programme-schema.ts'

/** Everything that can be practised in one language, whole; a page fetches it in parts. */
export interface Practices {
  language: string
  practices: Practice[]
  programmes: Programme[]
  rituals: Ritual[]
  decks: Deck[]
  checks: Check[]
  prompts: Prompts[]
  /** Absent where the language has no words for it. */
  rehearsal?: RehearsalSet
}
