// What the talk may be about, while it is not known: one situation that is likely is asked about, or which of a few it is.

import type { QuickReply } from '../effects.ts'
import { type Made, quickReplies, type Scene, situationOf } from '../scene.ts'

/** More would be a quiz. */
const MOST_GUESSED = 2
const MOST_NAMED = 3
/** Likely enough to be named among others. */
const NAMEABLE = 0.35
/** Likely enough to be asked about alone. */
const LIKELY = 0.42
/** So far ahead of all others, one is asked about alone. */
const AHEAD = 0.25
const STRAY = { words: 12, before: 0.1 }

/** Asks about the likeliest situation (good news only where it has been good so far), or which of the likeliest it is; not again about one that was passed over. */
export function guess(scene: Scene): Made | undefined {
  const { state } = scene
  if (scene.situation || state.turns < 2 || state.quiet || (state.guessed?.length ?? 0) >= MOST_GUESSED)
    return undefined
  // Passed over a moment ago: a second one on its heels would be a quiz.
  if (state.asked?.stage === 'guess') return undefined
  const likely = Object.entries(state.belief)
    .filter(([id]) => state.glad === true || !situationOf(scene.library, id)?.joyful)
    .sort((a, b) => b[1] - a[1])
  const [best, second] = likely
  if (!best || state.guessed?.includes(best[0]) || isStray(scene, best)) return undefined
  const [id, belief] = best
  const alone = belief - (second?.[1] ?? 0) >= AHEAD
  const nameable = likely.filter(([id, belief]) => belief >= NAMEABLE && !state.guessed?.includes(id))
  return (
    (alone ? undefined : amongFew(scene, nameable.map(([id]) => id).slice(0, MOST_NAMED))) ??
    (belief >= LIKELY ? isItThis(scene, id) : undefined)
  )
}

/** One short line that nothing before it spoke of: its words may have meant anything. */
function isStray({ reading }: Scene, [id, belief]: [string, number]): boolean {
  const now = reading.situations.find((s) => s.id === id)?.score ?? 0
  return reading.words < STRAY.words && belief - now < STRAY.before
}

function isItThis(scene: Scene, id: string): Made | undefined {
  const situation = situationOf(scene.library, id)
  const asked = situation && scene.voice.move('guess', { situation: situation.about })
  return asked && asking(scene, { asked, about: [id], quick: quickReplies(scene, 'quick-check') })
}

/** Names two or three by their titles, each to be tapped, and "none" with them. */
function amongFew(scene: Scene, ids: readonly string[]): Made | undefined {
  const [one, two, three] = ids.map((id) => situationOf(scene.library, id)?.name)
  if (!one || !two) return undefined
  const asked = three
    ? scene.voice.move('guess-three', { situation: one, other: two, third: three })
    : scene.voice.move('guess-two', { situation: one, other: two })
  const titles = [one, two, three].flatMap((name) => (name ? { label: name, send: name } : []))
  return asked && asking(scene, { asked, about: ids, quick: [...titles, ...quickReplies(scene, 'quick-none')] })
}

type Question = { asked: NonNullable<Made['spoken'][number]>; about: readonly string[]; quick: QuickReply[] }

function asking({ state }: Scene, { asked, about, quick }: Question): Made {
  return {
    move: 'guess',
    spoken: [asked],
    asked: { key: asked.from, stage: 'guess', about: [...about] },
    quick,
    change: { guessed: [...(state.guessed ?? []), ...about] },
  }
}
