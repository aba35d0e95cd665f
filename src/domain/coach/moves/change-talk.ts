// When people speak for change, it is worth staying with: what they say themselves moves them more than what they are
// told. When they speak against it, nobody argues.

import type { Clause } from '../../hearing/reading.ts'
import type { Spoken } from '../effects.ts'
import type { Made, Scene } from '../scene.ts'

const LONGEST = 14

/** Stays with words for or against change; undefined where there are none, or where another answer is due. */
export function ofChange(scene: Scene): Made | undefined {
  const { state, reading } = scene
  if (state.stage === 'open' || state.asked?.stage === 'own-step' || state.quiet) return undefined
  if (state.taken || reading.intent !== 'pour-out') return undefined
  const clause = reading.clauses.find((c) => c.change && c.echo && isFresh(scene, c))
  return clause?.change === 'toward' ? strengthen(scene, clause) : clause && leaveBe(scene, clause)
}

/** "I could leave it in the hall": asks for the first bit of it, which may become a step. */
function strengthen(scene: Scene, clause: Clause): Made | undefined {
  const asked = scene.voice.move('change-toward', { echo: clause.echo! })
  return asked && made(scene, { asked, clause, move: 'change-toward', stage: 'own-step' })
}

/** "It's no use talking to him": no persuasion, and no step for now. */
function leaveBe(scene: Scene, clause: Clause): Made | undefined {
  const asked = scene.voice.move('change-away', { echo: clause.echo! })
  return asked && made(scene, { asked, clause, move: 'change-away', stage: 'again' })
}

function made(
  { state }: Scene,
  { asked, clause, move, stage }: { asked: Spoken; clause: Clause; move: string; stage: 'own-step' | 'again' },
): Made {
  return {
    move,
    spoken: [asked],
    asked: { key: asked.from, stage, ...(stage === 'own-step' ? { step: clause.quote } : {}) },
    change: { echoed: [...state.echoed, clause.quote] },
  }
}

function isFresh({ state }: Scene, { quote, echo = '' }: Clause): boolean {
  return !state.echoed.includes(quote) && echo.split(/\s+/).length <= LONGEST
}
