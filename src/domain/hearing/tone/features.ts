// What the attack of a message is reckoned from: named numbers, each with a plain meaning.

import type { Found, MarkFound } from './find-marks.ts'
import { createHearSound } from './sound.ts'
import type { ToneWords } from './tone-schema.ts'
import { TONE_SIGNS, type ToneFeature, type ToneSign } from './tone-signs.ts'
import type { ToneText } from './tone-text.ts'

export type ToneFeatures = Record<ToneFeature, number>

/** A sign counts no more often than this. */
const MOST = 2
/** Words up to which a message is short, and from which on it is long. */
const SHORT = 6
const LONG = 25

/** Prepares the counting. */
export function createToneFeatures(
  tone: Pick<ToneWords, 'sound'>,
): (text: string, read: ToneText, found: Found) => ToneFeatures {
  const sound = createHearSound(tone.sound)
  return (text, { words, asks }, { marks, signs }) => {
    const hardest = Math.max(0, ...marks.map((mark) => mark.weight))
    const rest = marks.reduce((sum, mark) => sum + mark.weight, 0) - hardest
    const marked = new Set(marks.map((mark) => words[mark.from]!.sentence))
    const when = (holds: boolean) => (holds ? 1 : 0)
    return {
      /** The weight of the hardest mark. */
      hardest,
      /** The others together, each further one counting less. */
      more: Math.log1p(rest),
      /** What the words alone sound like. */
      sound: sound(words),
      /** A question that is not itself marked. */
      asks: when([...asks].some((sentence) => !marked.has(sentence))),
      /** Capitals and exclamation marks, which colour a mark and say nothing alone. */
      loud: hardest > 0 ? when(/\p{Lu}{4}/u.test(text)) + when(/!!/.test(text)) : 0,
      short: when(hardest > 0 && words.length <= SHORT),
      /** How often it doubles a message of ordinary length: a long one dilutes a hard word. */
      long: hardest > 0 ? Math.log2(Math.max(words.length, LONG) / LONG) : 0,
      /** One name called with a laugh or with love, and nothing else. */
      fond: when(marks.length === 1 && signs.joke + signs.warm > 0 && marks.every(isNameOnly)),
      ...counted(signs),
    }
  }
}

function isNameOnly({ kind }: MarkFound): boolean {
  return kind === 'insult' || kind === 'criticism'
}

function counted(signs: Record<ToneSign, number>): Record<ToneSign, number> {
  const entries = TONE_SIGNS.map((sign) => [sign, Math.min(signs[sign], MOST)])
  return Object.fromEntries(entries) as Record<ToneSign, number>
}
