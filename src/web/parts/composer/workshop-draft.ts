import { holdDraft } from './drafts.ts'

/** The draft of the workshop; no talk has this name. */
export const SAY_DRAFT = 'say-better'

/** Lays words into the workshop, for the page to open with. */
export function bringToWorkshop(text: string): void {
  holdDraft(SAY_DRAFT, text)
}
