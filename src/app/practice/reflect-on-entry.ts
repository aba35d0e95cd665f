// An entry of the journal given back, with one question, when the person asks for it. What its words say of danger is answered
// by help alone.

import type { Spoken } from '#domain/coach/effects.ts'
import { reflectOnce } from '#domain/coach/reflect-once.ts'
import { situationsAhead } from '#domain/coach/situations-ahead.ts'
import { emptyTalk } from '#domain/coach/state.ts'
import type { Screened } from '#domain/safety/screened.ts'
import { TroubleError } from '../outcome.ts'
import { chosenWays } from '../settings.ts'
import type { Practising } from './courses.ts'
import { danger } from './guarded.ts'
import { screenNote } from './screen-note.ts'

export interface EntryReflected {
  screened: Screened
  spoken: Spoken[]
  /** Danger is remembered somewhere: no model is asked. */
  isGuarded: boolean
}

/** Undefined for an entry that brings help, is only held, or is a list of good things. Throws TroubleError "not-found". */
export async function reflectOnEntry(
  { context }: Pick<Practising, 'context'>,
  id: string,
): Promise<EntryReflected | undefined> {
  const vault = await context.vault()
  const held = context.unkept.notes.get('journal', id)
  const note = vault.get('journal', id)
  if (!note && !held) throw new TroubleError('not-found')
  if (held || !note || note.body.form !== 'entry' || note.body.guarded) return undefined
  const { text } = note.body
  const { signals, responses } = await context.ears.library()
  const { screened, help, quiet, secret, guarded } = screenNote(text, { signals, responses })
  if (help || quiet || secret || guarded) return undefined
  const reading = (await context.ears.hear())(screened)
  const library = await context.ears.textsOf(situationsAhead(emptyTalk(), reading))
  const isGuarded = danger(vault, context)
  const memory = { ways: chosenWays(vault), ...(isGuarded ? { guarded: true as const } : {}) }
  // The same words of an entry are given back the same way, each time it is asked.
  const { spoken } = reflectOnce({ screened, reading }, { memory, library, chance: () => shareOf(id) })
  return { screened, spoken, isGuarded }
}

/** A number from 0 to 1 that belongs to an id. */
function shareOf(id: string): number {
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973
  return sum / 9973
}
