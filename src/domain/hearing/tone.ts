// Whether a message would land as an attack, and which words of it. A sum of marks, more where it is aimed at the one
// addressed and short, less where it is softened; squeezed to 0..1.

import type { HearingWords } from '../library.ts'
import { TONE_MARKS } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { Tone } from './reading.ts'
import type { Token } from './tokens.ts'

export type HearTone = (text: string, tokens: readonly Token[]) => Tone

/** In the order of TONE_MARKS weights: a sum of about this much is as likely an attack as not. */
const EVEN = 1.9
const STEEP = 1.5
const SOFTENING = 0.7
const AIMED = 0.9
const SHOUTED = 0.6
/** A long message dilutes one hard word. */
const LONG = 60

export function createHearTone(hearing: HearingWords): HearTone {
  const { tone } = hearing
  const marks = createPhrases(TONE_MARKS.map((kind) => [kind, tone.marks[kind].heard] as const))
  const softeners = createPhrases([['soft', tone.softeners]])
  const directed = new Set(tone.directed)
  return (text, tokens) => {
    const found = marks.find(tokens)
    if (found.length === 0) return { attack: 0.02, marks: [] }
    const hard = found.reduce((sum, f) => sum + tone.marks[f.id].weight, 0)
    const aimed = tokens.some((t) => directed.has(t.word)) ? AIMED : 0
    const soft = softeners.find(tokens).length * SOFTENING
    const loud = /\p{Lu}{4,}|!{2,}/u.test(text) ? SHOUTED : 0
    const diluted = tokens.length > LONG ? Math.sqrt(LONG / tokens.length) : 1
    const sum = (hard + aimed + loud) * diluted - soft
    return {
      attack: 1 / (1 + Math.exp(-STEEP * (sum - EVEN))),
      marks: found.map((f) => ({ kind: f.id, start: tokens[f.from]!.start, end: tokens[f.to - 1]!.end })),
    }
  }
}
