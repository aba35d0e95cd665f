// What stops a rehearsal. Danger ends it at once, with the fixed words of a talk; what the workshop would not word is not
// played, and may be said another way.

import { isGuarded } from '../coach/guard.ts'
import type { Library } from '../library.ts'
import { firstWords, wordsOfConcern } from '../safety/first-words.ts'
import { atLeast, type RiskKind } from '../safety/levels.ts'
import { rememberedDanger } from '../safety/remembered.ts'
import type { Screened } from '../safety/screened.ts'
import type { Hearing } from './hear-line.ts'

export type Stop =
  /** It is over, and people to turn to are laid beside the words. */
  | { kind: 'ends'; words: string; kinds: RiskKind[]; crisis: boolean }
  /** The sentence is not played. */
  | { kind: 'refused'; words: string }

/** `as-them`: said from the other's chair; what would harm there tells of how the other is. */
export type From = 'person' | 'as-them'

export function stopFor(
  screened: Screened,
  { fears, refused }: Pick<Hearing, 'fears' | 'refused'>,
  { responses, rewrite, from }: Pick<Library, 'responses' | 'rewrite'> & { from: From },
): Stop | undefined {
  const { risk, text } = screened
  const first = firstWords(risk, responses)
  if (first) return { kind: 'ends', ...first }
  const not = refused(screened)
  if (not?.help) return { kind: 'ends', words: not.text, kinds: kindsOr(risk.kinds), crisis: not.kind === 'crisis' }
  const concern = wordsOfConcern(risk, responses)
  const danger = rememberedDanger([risk], 1)
  if (concern && isGuarded(danger ? { danger } : {})) return { kind: 'ends', ...concern }
  if (fears(text) || (not && from === 'as-them'))
    return { kind: 'ends', words: rewrite.refuse.placating.text, kinds: kindsOr([]), crisis: false }
  return not && { kind: 'refused', words: not.text }
}

/** Whether it is a concern that ends nothing: one quiet line points to help. */
export function isQuietConcern({ risk }: Screened): boolean {
  return atLeast(risk.fresh, 'concern')
}

function kindsOr(kinds: readonly RiskKind[]): RiskKind[] {
  return kinds.length > 0 ? [...kinds] : ['partner-violence']
}
