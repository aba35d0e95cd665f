// The question that fits how something was told, where nothing in it leads further: what keeps happening is asked about in
// another way than what happened once, and who asks something is answered.

import type { Spoken } from '../effects.ts'
import type { Scene } from '../scene.ts'
import { asksAnything } from './answer-question.ts'

/** After the clause that is given back, or of a message that only asks; undefined where it is told in no plain form. */
export function ofForm({ reading, voice, text, state }: Scene): Spoken | undefined {
  if (state.stage === 'open' && asksAnything(text)) return voice.move('form-question')
  const told = reading.clauses.find(({ echo }) => echo !== undefined) ?? reading.clauses[0]
  return told?.form && voice.move(`form-${told.form}`)
}
