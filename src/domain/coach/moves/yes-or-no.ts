// Whether an answer to "would you like a step?" or to an offer is a yes or a no, where it is more than the bare word:
// "Well, yes, why not", "Another breathing exercise? No".

import { even, tokensOf } from '../../hearing/tokens.ts'
import type { Intent } from '../../vocabulary.ts'
import type { Scene } from '../scene.ts'

const LONGEST = 14
const FILLERS = new Set('well oh hm hmm um so and ah'.split(' '))
const YES = new Set('yes yeah yep yup ya sure please ok okay fine absolutely definitely gladly'.split(' '))
const NO = new Set('no nope nah'.split(' '))

/** The intent as heard, or the plain yes or no that a slightly longer answer begins or ends with. */
export function yesOrNo({ reading, text }: Pick<Scene, 'reading' | 'text'>): Intent {
  if (reading.intent !== 'pour-out' || reading.words > LONGEST) return reading.intent
  const words = tokensOf(even(text)).map((t) => t.word)
  const last = words.at(-1) ?? ''
  const first = words.find((word) => !FILLERS.has(word)) ?? words[0] ?? ''
  if (NO.has(first) || NO.has(last)) return 'refuse'
  return YES.has(first) || YES.has(last) ? 'agree' : reading.intent
}
