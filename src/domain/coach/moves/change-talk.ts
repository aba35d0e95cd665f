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
  const clause = reading.clauses.find((c) => c.change && c.echo && isFresh(scene, c) && isDoing(c))
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

/** "I can repeat everything she says" boasts or complains; "I could leave it in the hall" is a beginning. */
function isDoing({ change, quote }: Clause): boolean {
  return change === 'away' || !CAN.test(quote) || DOES.test(quote)
}

const CAN = /\b(?:can|could)\b/i
const DOES =
  /\b(?:i|we) (?:can|could) (?:(?:just|at least|maybe|always|also|then) )?(?:ask|talk to|try|call|ring|write|text|go to|start|stop|make|take|put|leave|bring|show|thank|invite|set|turn|switch|cook|walk|sit|give|send|book|plan|wait|listen|let|offer|apologise|apologize|buy|hug|kiss|say (?!no\b|nothing\b)|tell (?:him|her|them|my)\b|do (?:that|it|the)\b)/i

function isFresh({ state }: Scene, { quote, echo = '' }: Clause): boolean {
  return !state.echoed.includes(quote) && echo.split(/\s+/).length <= LONGEST
}
