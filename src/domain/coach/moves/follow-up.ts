// The kind question afterwards: asked once when the person comes back, and any answer will do.

import type { ActOutcome } from '../../vocabulary.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'

/** Asks how the act went; `asked` is absent when no words for it are left in this talk. */
export function askHowItWent(scene: Scene, act: { key: string; text: string }): Made {
  const asked = scene.voice.move('follow-up', { act: asSentence(act) })
  return {
    move: 'follow-up',
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'follow-up' },
    quick: asked ? quickReplies(scene, 'quick-follow-up') : [],
  }
}

/** An act of their own is in the person's words, and says so. */
function asSentence({ key, text }: { key: string; text: string }): string {
  const said = key === 'own' ? `“${text}”` : text
  return /[.!?]["”]?$/.test(said) ? said : `${said}.`
}

/** Hears what came of it; undefined without an outcome in the words: then the talk simply goes on. */
export function hearHowItWent(scene: Scene): Made | undefined {
  const { outcome } = scene.reading
  if (!outcome) return undefined
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
