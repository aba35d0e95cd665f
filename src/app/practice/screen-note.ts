// What is written for oneself is read for danger like a message; what the talk would not write down is not written here.

import { isGuarded } from '#domain/coach/guard.ts'
import type { Library } from '#domain/library.ts'
import { firstWords } from '#domain/safety/first-words.ts'
import { atLeast, type Risk } from '#domain/safety/levels.ts'
import { rememberedDanger } from '#domain/safety/remembered.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Screened } from '#domain/safety/screened.ts'
import { tellsOfPartner } from '../drafts.ts'
import type { NoteHelp } from './journal-views.ts'

export interface NoteScreened {
  screened: Screened
  help: NoteHelp | undefined
  /** A concern: one quiet line points to help. */
  quiet: boolean
  /** It tells of violence or control by a partner, or of a child that is hurt: held in memory alone. */
  secret: boolean
  /** Nothing joint is offered while it is remembered. */
  guarded: boolean
  /** Someone may end their own life now. */
  ownCrisis: boolean
}

export function screenNote(text: string, library: Pick<Library, 'signals' | 'responses'>): NoteScreened {
  const screened = screen(text, [], library.signals)
  const { risk } = screened
  const danger = rememberedDanger([risk], 1)
  return {
    screened,
    help: firstWords(risk, library.responses),
    quiet: risk.level === 'concern',
    secret: tellsOfPartner(text, library) || isOfMinor(risk),
    guarded: isGuarded(danger ? { danger } : {}),
    ownCrisis: risk.level === 'crisis' && (risk.kinds.includes('suicide') || risk.kinds.includes('self-harm')),
  }
}

function isOfMinor({ level, kinds }: Risk): boolean {
  return atLeast(level, 'danger') && kinds.includes('minor')
}
