import { holdDraft } from './drafts.ts'

/** The draft of the workshop; no talk has this name. */
export const SAY_DRAFT = 'say-better'

/** The draft of what is said next in a rehearsal. */
export const REHEARSAL_DRAFT = 'rehearsal'

/** Lays words down as what is said next in a rehearsal. */
export function bringToRehearsal(text: string): void {
  holdDraft(REHEARSAL_DRAFT, text)
}

/** Lays words into the workshop, for the page to open with. */
export function bringToWorkshop(text: string): void {
  holdDraft(SAY_DRAFT, text)
}
