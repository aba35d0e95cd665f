// Whether a talk is about good news, where no situation says so: plain joy in it and nothing sore, so far.

import type { Reading } from '../hearing/reading.ts'
import { type Feeling, GLAD_FEELINGS } from '../vocabulary.ts'

/** "Love" and "hope" are in most sad messages too; these are not. */
export const PLAIN_JOY: ReadonlySet<Feeling> = new Set(['happy', 'excited', 'proud', 'grateful', 'relieved'])

/** A long message with joy in it has mostly something else in it as well. */
const LONG_MESSAGE = 40

/** It begins with joy in the first two messages, and ends with the first sore word or request. */
export function isGlad(before: true | undefined, turn: number, reading: Reading): boolean {
  const { feelings, intent, blames, words } = reading
  const glad = feelings.filter((f) => GLAD_FEELINGS.has(f)).length
  const sore = blames || feelings.length - glad > glad
  if (sore || intent === 'ask-advice' || intent === 'change-topic') return false
  return (
    before ?? (turn <= 2 && words < LONG_MESSAGE && glad === feelings.length && feelings.some((f) => PLAIN_JOY.has(f)))
  )
}
