// Somebody died by their own hand, and the one who writes is left behind. No other side to see, no step to take: the coach
// gives back what was said, and stays.

import { BEREAVED_KEY } from '../../safety/response-keys.ts'
import type { Made, Scene } from '../scene.ts'
import type { TalkState } from '../state.ts'
import { reflected } from './reflection.ts'
import { about, sayGoodbye, stopQuestions, thank } from './talk-about-talk.ts'

/** Whether this talk was met with words for a loss. */
export function isBereaved({ danger }: Pick<TalkState, 'danger'>): boolean {
  return danger?.said.includes(BEREAVED_KEY) ?? false
}

export function sitWithGrief(scene: Scene): Made {
  switch (scene.reading.intent) {
    case 'thanks':
      return { ...thank(scene), quick: [] }
    case 'goodbye':
      return sayGoodbye(scene)
    case 'about-amante':
    case 'about-privacy':
      return about(scene)
    case 'stop':
      return stopQuestions(scene)
    default: {
      const keys = scene.state.said.some((key) => key.startsWith('move/grieve')) ? [] : ['grieve-first']
      return reflected(scene, { move: 'grieve', spoken: [scene.voice.firstOf([...keys, 'grieve', 'quiet'])] })
    }
  }
}
