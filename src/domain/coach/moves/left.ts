// What was named and put aside: the coach comes back to it once, when the first thing has been looked at.

import { type Made, quickReplies, type Scene, situationOf } from '../scene.ts'

/** Asks about the thread that was left; undefined where none was, or it has been asked about. */
export function comeBack(scene: Scene): Made | undefined {
  const { state, voice, library } = scene
  const [id] = (state.left ?? []).filter((one) => one !== state.situation?.id && !state.notThis.includes(one))
  const situation = situationOf(library, id)
  if (!situation || state.tired || state.quiet) return undefined
  const asked = voice.move('come-back', { situation: situation.about })
  return (
    asked && {
      move: 'come-back',
      spoken: [asked],
      asked: { key: asked.from, stage: 'left', about: [situation.id] },
      quick: quickReplies(scene, 'quick-come-back'),
      change: { left: [] },
    }
  )
}
