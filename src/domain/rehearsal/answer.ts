// What the stand-in answers: a sentence for how it was spoken to and how near it is, none twice. Where none is left it
// only nods, and where it has no nod left it goes.

import { type Picking, pick } from './pick.ts'
import type { Band, LineHeard, Manner } from './rehearsal-kinds.ts'
import type { StandIn } from './rehearsal-schema.ts'
import type { Said } from './state.ts'

const SLOT = '{ask}'

export function answerTo(standIn: StandIn, heard: LineHeard, near: Band, picking: Picking): Said | undefined {
  const { manner, ask } = heard
  const { answers, still } = standIn
  const of = (key: Manner, fits?: (text: string) => boolean) =>
    pick(`${key}/${near}`, answers[key][near], picking, fits)
  const nod = () => pick(`still/${near}`, still[near], picking)
  const found =
    manner === 'short' || manner === 'plain'
      ? (nod() ?? of('vague'))
      : (ask && of(manner, (text) => text.includes(SLOT))) || of(manner, (text) => !text.includes(SLOT)) || nod()
  return found && { ...found, text: capital(found.text.replace(SLOT, ask ?? '')) }
}

/** Its last words, by how near it is. */
export function lastWords({ ends }: StandIn, near: Band, picking: Picking): Said | undefined {
  return pick(`ends/${near}`, ends[near], picking)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
