// Whether a sentence is fit for a stand-in, whoever wrote it: it may be hurt or cross, never cruel, and nothing in it may
// sound like danger. Content is held to it by the check, a language model each time it answers.

import type { SharpKind } from '../rewrite/rewrite-kinds.ts'
import type { Rewriter } from '../rewrite/rewriter.ts'
import type { RiskKind } from '../safety/levels.ts'
import type { Screened } from '../safety/screened.ts'
import type { EDGES } from './rehearsal-kinds.ts'

type Edge = (typeof EDGES)[number]

export interface Unfit {
  danger: RiskKind[]
  /** Attack from nought to one, where it is more than the edge allows. */
  attack?: number
  cruel: SharpKind[]
}

/** Attack that a sentence may have, by edge. */
const MOST_ATTACK: Record<Edge, number> = { soft: 0.5, sharp: 0.9 }
/** Words up to which a sentence is too short for its tone to be judged by more than its marks. */
const TERSE = 3
/** What even a sharp one never says. */
const NEVER: readonly SharpKind[] = ['contempt', 'label', 'name-calling', 'threat', 'ultimatum', 'comparison', 'order']

/** What is done stands in brackets, and is no word of theirs. */
export function spokenOf(text: string): string {
  return text.replace(/\([^)]*\)/g, '').trim()
}

/** What is wrong with it; undefined where nothing is. `screened` holds what is spoken. */
export function unfitToSay(screened: Screened, edge: Edge, { look }: Pick<Rewriter, 'look'>): Unfit | undefined {
  const { attack, marks } = look(screened)
  const danger = screened.risk.level === 'none' ? [] : screened.risk.kinds
  const cruel = marks.map(({ kind }) => kind).filter((kind) => edge === 'soft' || NEVER.includes(kind))
  const isSharp = screened.text.split(/\s+/).length > TERSE && attack > MOST_ATTACK[edge]
  if (danger.length === 0 && cruel.length === 0 && !isSharp) return undefined
  return { danger, cruel, ...(isSharp ? { attack } : {}) }
}
