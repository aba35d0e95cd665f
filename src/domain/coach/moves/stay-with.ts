// An ordinary turn while danger is remembered: hears, stays, and asks nothing that would be dangerous to have written.

import type { Made, Scene } from '../scene.ts'
import { about, noWords, otherLanguage, sayGoodbye, stopQuestions, thank } from './talk-about-talk.ts'

export function stayWith(scene: Scene): Made {
  const { voice, reading } = scene
  if (reading.words === 0) return noWords(scene)
  if (reading.language !== scene.library.language) return otherLanguage(scene)
  switch (reading.intent) {
    case 'thanks':
      return thank(scene)
    case 'goodbye':
      return { ...sayGoodbye(scene), spoken: [voice.firstOf(['guarded-goodbye', 'quiet'])] }
    case 'about-amante':
    case 'about-privacy':
      return about(scene)
    case 'stop':
      return stopQuestions(scene)
    case 'ask-advice':
    case 'say-better':
    case 'another':
    case 'start-practice':
    case 'human-help':
      return { move: 'stay', spoken: [voice.firstOf(['guarded-advice', 'guarded-stay', 'listen-first', 'quiet'])] }
    default:
      return { move: 'stay', spoken: [voice.firstOf(['guarded-stay', 'quiet', 'listen-first'])] }
  }
}
