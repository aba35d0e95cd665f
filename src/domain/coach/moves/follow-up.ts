// The kind question afterwards: asked once when the person comes back, and any answer will do.

import type { ActOutcome } from '../../vocabulary.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'
import { listen } from './listen.ts'

/** Asks how the act went. */
export function askHowItWent(scene: Scene, act: string): Made {
  const asked = scene.voice.move('follow-up', { act })
  return {
    move: 'follow-up',
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'follow-up' },
    quick: asked ? quickReplies(scene, 'quick-follow-up') : [],
  }
}

/** Hears what came of it; without an outcome in the words the talk simply goes on. */
export function hearHowItWent(scene: Scene): Made {
  const { outcome } = scene.reading
  if (!outcome) return listen(scene)
  const asked = scene.voice.firstOf([`follow-${outcome}`, 'listen-then', 'quiet'])
  return {
    move: `follow-${outcome}`,
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'again' },
    change: { stage: stageAfter(outcome) },
    effects: [{ kind: 'settle', outcome }],
  }
}

function stageAfter(outcome: ActOutcome): 'open' | 'after' {
  return outcome === 'dropped' ? 'open' : 'after'
}
