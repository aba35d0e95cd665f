// The talk so far, as screening reads it.

import { speaksOfStep } from '#domain/coach/step-moves.ts'
import type { TurnBefore } from '#domain/safety/screen.ts'
import type { Kept } from '#vault/records.ts'

export function turnsBefore(turns: ReadonlyArray<Pick<Kept<'turn'>, 'body'>>): TurnBefore[] {
  return turns.map(({ body: { who, text, why } }) => ({ who, text, step: speaksOfStep(why?.move) }))
}
