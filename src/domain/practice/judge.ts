// The named rules by which a programme looks at something written: each can be seen in the words, and none of them judges
// a person.

import { createPhrases } from '../hearing/phrases.ts'
import type { Reading, Tone } from '../hearing/reading.ts'
import { tokensOf } from '../hearing/tokens.ts'
import type { HearingWords } from '../library.ts'
import type { JudgeRule } from './programme-schema.ts'

/** Whether a written answer has what a rule looks for. */
export type Judge = (rule: JudgeRule, text: string, heard: { tone: Tone; feelings: Reading['feelings'] }) => boolean

const SOFT = 0.3

export function createJudge({ judges }: Pick<HearingWords, 'judges'>): Judge {
  const phrases = (list: readonly string[]) => createPhrases([['x', list]])
  const looks = {
    'has-request': phrases(judges.request),
    'has-when': phrases(judges.when),
    'owns-it': phrases(judges.owning),
  }
  return (rule, text, { tone, feelings }) => {
    switch (rule) {
      case 'soft':
        return tone.attack < SOFT
      case 'has-feeling':
        return feelings.length > 0
      default:
        return looks[rule].find(tokensOf(text)).length > 0
    }
  }
}
