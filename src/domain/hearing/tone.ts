// Whether a message would land as an attack on the one it is addressed to, and which words of it. The marks are found
// by patterns; the attack is a weighted sum of a few named features, squeezed to 0..1. All words and weights are content.

import type { HearingWords } from '../library.ts'
import type { Tone } from './reading.ts'
import type { Token } from './tokens.ts'
import { createToneFeatures, type ToneFeatures } from './tone/features.ts'
import { createFindMarks, type Found } from './tone/find-marks.ts'
import type { ToneWords } from './tone/tone-schema.ts'
import { TONE_FEATURES } from './tone/tone-signs.ts'
import { createReadToneText, type ToneText } from './tone/tone-text.ts'

export type HearTone = (text: string, tokens: readonly Token[]) => Tone

/** All that the judgement rests on, for fitting the weights and for showing why. */
export interface ToneJudged extends Tone {
  heard: ToneText
  found: Found
  features: ToneFeatures
}

/** Prepares the hearing of tone for one language. */
export function createHearTone(hearing: Pick<HearingWords, 'tone'>): HearTone {
  const judge = createJudgeTone(hearing.tone)
  return (text, tokens) => {
    const { attack, marks } = judge(text, tokens)
    return { attack, marks }
  }
}

/** As `createHearTone`, with the grounds. */
export function createJudgeTone(tone: ToneWords): (text: string, tokens: readonly Token[]) => ToneJudged {
  const { find, known } = createFindMarks(tone)
  const read = createReadToneText(tone, known)
  const featuresOf = createToneFeatures(tone)
  return (text, tokens) => {
    const heard = read(text, tokens)
    const found = find(heard)
    const features = featuresOf(text, heard, found)
    const sum = TONE_FEATURES.reduce((z, name) => z + tone.weights[name] * features[name], tone.weights.base)
    const marks = found.marks.map(({ kind, from, to }) => ({
      kind,
      start: heard.words[from]!.start,
      end: heard.words[to - 1]!.end,
    }))
    return { attack: 1 / (1 + Math.exp(-sum)), marks, heard, found, features }
  }
}
