// The sentences the recogniser learns from: all of them are the library's own.

import type { Library, Situation } from '../../library.ts'

/** A sentence and what it says of a situation. */
export interface Line {
  text: string
  kind: 'heard' | 'not_heard' | 'beside' | 'small-talk' | 'elsewhere'
  /** Index of the situation it stands under; -1 for what stands under none. */
  of: number
}

const SLOT = /\{[^}]*\}/gu
const EITHER_FORM = /\[([^\]|]*)\|[^\]]*\]/gu
const SENTENCE_END = /(?<=[.?!])\s+/u
const FEWEST_WORDS = 3

/** A short name for lines: others have another, so that what was learnt of one set is not taken for what another teaches. */
export function hashOfLines(lines: readonly Line[]): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b]
  for (const { text, kind, of } of lines) {
    const whole = `${kind} ${of} ${text}\n`
    for (let i = 0; i < whole.length; i++) {
      const code = whole.charCodeAt(i)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15)
    }
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('-')
}

/** Every line of the library in a fixed order: what is heard, what only looks so, and what is said about it. */
export function collectLines(library: Library): Line[] {
  const smallTalk = Object.values(library.hearing.intents ?? {}).flatMap((intent) => intent?.whole ?? [])
  const elsewhere = Object.values(library.hearing.elsewhere ?? {}).flat()
  return [
    ...library.situations.flatMap(linesOf),
    ...smallTalk.map((text): Line => ({ text, kind: 'small-talk', of: -1 })),
    ...elsewhere.map((text): Line => ({ text, kind: 'elsewhere', of: -1 })),
  ]
}

function linesOf(situation: Situation, of: number): Line[] {
  const { name, about, reflect, ask, other_side, know, say, care } = situation
  const beside = [...sentencesIn([reflect, ask, other_side, know, situation.try, say, care]), name, about]
  return [
    ...situation.heard.map((text): Line => ({ text, kind: 'heard', of })),
    ...situation.not_heard.map((text): Line => ({ text, kind: 'not_heard', of })),
    ...beside.map((text): Line => ({ text, kind: 'beside', of })),
  ]
}

/** Whatever is prose in a value, sentence by sentence, with its slots taken out. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const prose = value.replace(SLOT, '').replace(EITHER_FORM, '$1')
    return prose.split(SENTENCE_END).filter((s) => s.trim().split(/\s+/u).length >= FEWEST_WORDS)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}
