// What the attack of a message is reckoned from: a handful of named numbers, each with a plain meaning.

import type { Found } from './find-marks.ts'
import type { ToneFeature, ToneWords } from './tone-schema.ts'
import type { ToneText } from './tone-text.ts'

export type ToneFeatures = Record<ToneFeature, number>

/** Softeners, swearwords and the like count no more often than this. */
const MOST = 2
/** Words up to which a message is short, and from which on it is long. */
const SHORT = 6
const LONG = 25

/** Prepares the counting. */
export function createToneFeatures(tone: ToneWords): (text: string, read: ToneText, found: Found) => ToneFeatures {
  const you = new Set(tone.points.you)
  const swears = new Set(tone.swears)
  return (text, { words, asks }, { marks, softeners, hints }) => {
    const hardest = Math.max(0, ...marks.map((mark) => mark.weight))
    const rest = marks.reduce((sum, mark) => sum + mark.weight, 0) - hardest
    const marked = new Set(marks.map((mark) => words[mark.from]!.sentence))
    const when = (holds: boolean) => (holds ? 1 : 0)
    const upTo = (count: number) => Math.min(count, MOST)
    return {
      /** The weight of the hardest mark. */
      hardest,
      /** The others together, each further one counting less. */
      more: Math.log1p(rest),
      hints: upTo(hints),
      /** It speaks to somebody. */
      you: when(words.some((word) => you.has(word.text))),
      /** Signs of affection, of a joke, of courtesy, of speaking for oneself, of blaming oneself, of telling what was said. */
      warm: upTo(softeners.warm),
      joke: upTo(softeners.joke),
      polite: upTo(softeners.polite),
      own: upTo(softeners.own),
      self: upTo(softeners.self),
      reported: upTo(softeners.reported),
      /** A question that is not itself marked. */
      asks: when([...asks].some((sentence) => !marked.has(sentence))),
      /** Capitals and exclamation marks, which colour what is there and say nothing alone. */
      loud: hardest > 0 ? when(/\p{Lu}{4}/u.test(text)) + when(/!!/.test(text)) : 0,
      swears: hardest > 0 ? upTo(words.filter((word) => swears.has(word.text)).length) : 0,
      short: when(hardest > 0 && words.length <= SHORT),
      /** How often it doubles a message of ordinary length: a long one dilutes a hard word. */
      long: hardest > 0 ? Math.log2(Math.max(words.length, LONG) / LONG) : 0,
    }
  }
}
