// What a message does not say yet, of the four things that make it possible to answer.

import { PARTS, type Part } from './rewrite-kinds.ts'
import type { Unit } from './units.ts'

/** In the order in which they are asked for. */
export function missingParts(units: readonly Unit[]): Part[] {
  const has = (...kinds: Unit['kind'][]) => units.some((unit) => kinds.includes(unit.kind))
  const there: Record<Part, boolean> = {
    happened: has('fact'),
    felt: has('felt'),
    need: has('need'),
    ask: has('ask', 'ask-not'),
  }
  return PARTS.filter((part) => !there[part])
}
