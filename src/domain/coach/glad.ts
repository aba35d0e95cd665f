// Whether a talk is about good news, where no situation says so: plain joy in it and nothing sore, so far.

import type { Reading } from '../hearing/reading.ts'
import { type Cue, type Feeling, GLAD_FEELINGS } from '../vocabulary.ts'

/** "Love" and "hope" are in most sad messages too; these are not. */
export const PLAIN_JOY: ReadonlySet<Feeling> = new Set(['happy', 'excited', 'proud', 'grateful', 'relieved'])

/** What is said so is not said out of joy. */
const SORE: ReadonlySet<Cue> = new Set(['unsaid', 'body', 'own-part', 'fear', 'missing', 'doubt', 'again'])

/** A long message with joy in it has mostly something else in it as well. */
const LONG_MESSAGE = 40

/** A line of good news and nothing else: "we got engaged!!" is no doubt about for ever, however alike the words. */
const SHORT_NEWS = 12

/** Whether a message is good news so plainly that no trouble it resembles is meant. */
export function isPlainNews({ feelings, cues, words, blames }: Omit<Reading, 'situations'>): boolean {
  const onlyGlad = feelings.length > 0 && feelings.every((f) => GLAD_FEELINGS.has(f))
  return onlyGlad && cues.includes('joy') && words <= SHORT_NEWS && !blames && !cues.some((cue) => SORE.has(cue))
}

/** It begins with joy in the first two messages, and ends with the first sore word or request. */
export function isGlad(
  before: true | undefined,
  turn: number,
  reading: Omit<Reading, 'situations'>,
  trouble = false,
): boolean {
  const { feelings, cues, intent, blames, words } = reading
  const glad = feelings.filter((f) => GLAD_FEELINGS.has(f)).length
  const sore =
    blames || (trouble && !isPlainNews(reading)) || feelings.length - glad > glad || cues.some((cue) => SORE.has(cue))
  if (sore || intent === 'ask-advice' || intent === 'change-topic') return false
  return (
    before ??
    (turn <= 2 &&
      words < LONG_MESSAGE &&
      glad === feelings.length &&
      (cues.includes('joy') || feelings.some((f) => PLAIN_JOY.has(f))))
  )
}
