// A rehearsal in play, for tests and the evaluation: says lines as a person would.

import type { Library } from '../library.ts'
import { screen } from '../safety/screen.ts'
import type { RehearsalSet } from './rehearsal-schema.ts'
import { beginRehearsal, createStage, type RehearsalEvent, rehearse } from './rehearse.ts'
import type { Rehearsal } from './state.ts'

/** Prepares play over one library. */
export function createPlay(library: Library, set: RehearsalSet) {
  const stage = createStage(library, set)
  const screened = (text: string) => screen(text, [], library.signals)
  const begin = (standIn: string, seed = 1): Rehearsal => {
    const begun = beginRehearsal(stage, { standIn, name: '', aim: '', seed })
    if (!begun) throw new Error(`There is no stand-in ${standIn}`)
    return begun
  }
  return {
    stage,
    screened,
    begin,
    act: (rehearsal: Rehearsal, event: RehearsalEvent) => rehearse(stage, rehearsal, event),
    say: (rehearsal: Rehearsal, text: string) => rehearse(stage, rehearsal, { kind: 'say', line: screened(text) }),
    sayAll: (rehearsal: Rehearsal, texts: readonly string[]) =>
      texts.reduce((now, text) => rehearse(stage, now, { kind: 'say', line: screened(text) }), rehearsal),
  }
}
