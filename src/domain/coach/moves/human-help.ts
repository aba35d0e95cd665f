// When the person asks about another human being to help, or when nothing here seems to.

import type { Made, Scene } from '../scene.ts'
import { onward } from './question.ts'

export function humanHelp(scene: Scene): Made {
  const { situation, voice } = scene
  const human = situation && voice.human(situation)
  const spoken = (human ? voice.move('human-help', { human }) : undefined) ?? voice.move('human-help-plain')
  if (!spoken) return onward(scene)
  return { move: 'human-help', spoken: [spoken], change: { stage: 'after' }, effects: [{ kind: 'lead', to: 'human' }] }
}
