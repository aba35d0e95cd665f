// "You were here with this before": said once in a talk, with tact. When months have gone by and it is still there, that
// is said too, and who else could help.

import type { Spoken } from '../effects.ts'
import type { Earlier } from '../memory.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'

const A_DAY = 1
const A_WEEK = 9
const A_MONTH = 40
/** So many talks over so many days, and it has not moved: time for someone else in the room. */
const LONG = { talks: 3, days: 60 }

/** Speaks of earlier talks about what this one is about; undefined where there were none, or it was said. */
export function rememberLastTime(scene: Scene): Made | undefined {
  const { state, situation, memory } = scene
  const earlier = situation && memory.earlier?.[situation.id]
  if (!earlier || situation.joyful || earlier.last < A_DAY || state.recalled || state.tired || state.quiet)
    return undefined
  return longHaul(scene, earlier) ?? lastTime(scene, earlier)
}

function lastTime(scene: Scene, earlier: Earlier): Made | undefined {
  const when = scene.library.moves[whenKey(earlier.last)]?.[0]
  const asked =
    (earlier.want ? scene.voice.move('last-time-want', { when, want: earlier.want }) : undefined) ??
    scene.voice.move('last-time', { when })
  return asked && made('last-time', asked, quickReplies(scene, 'quick-last-time'))
}

function longHaul(scene: Scene, { talks, first }: Earlier): Made | undefined {
  if (talks < LONG.talks || first < LONG.days) return undefined
  const human = scene.voice.human(scene.situation!)
  const asked = human && scene.voice.move('long-haul', { human })
  if (!asked) return undefined
  return { ...made('long-haul', asked, []), effects: [{ kind: 'lead', to: 'human' }] }
}

function made(move: string, asked: Spoken, quick: Made['quick'] & object): Made {
  return {
    move,
    spoken: [asked],
    asked: { key: asked.from, stage: 'closer' },
    quick,
    change: { recalled: true, stage: 'closer' },
  }
}

function whenKey(days: number): string {
  if (days <= A_WEEK) return days <= 2 ? 'when-day' : 'when-week'
  return days <= A_MONTH ? 'when-weeks' : 'when-months'
}
