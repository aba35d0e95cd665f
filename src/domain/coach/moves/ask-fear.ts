// Before the other's chair, one's own part or a step to take: where something in the talk only hints at fear, force or control,
// it is asked once, gently, and as long as the answer is no plain no the talk stays on this side.

import { hearAnswer } from '../../safety/hear-answer.ts'
import { atLeast, type RiskKind, type RiskSign } from '../../safety/levels.ts'
import { raised } from '../../safety/screen.ts'
import type { Screened } from '../../safety/screened.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'
import type { Asked, TalkState } from '../state.ts'

const SUFFERED: readonly RiskKind[] = ['partner-violence', 'coercive-control', 'stalking']

/** A no with more words around it tells a story, and is read as one. */
const PLAIN_NO = 12

/** Asks whether somebody is afraid; undefined where nothing hints at it, or it was asked already. */
export function askFear(scene: Scene): Made | undefined {
  const { state, voice } = scene
  if (!isHeldBack(scene) || state.fear || state.quiet || wasAskedBefore(state)) return undefined
  const stage = hints(scene).some(isSuffered) ? 'afraid' : 'frightens'
  const asked = voice.move(`ask-${stage}`)
  return (
    asked && {
      move: 'ask-fear',
      spoken: [asked],
      asked: { key: asked.from, stage },
      quick: quickReplies(scene, 'quick-afraid'),
      change: { fear: 'open' },
    }
  )
}

/** Whether the other's chair, and one's own part, have to wait. */
export function isHeldBack(scene: Scene): boolean {
  const { fear, danger } = scene.state
  const isSettled = fear === 'none' || danger?.answers[WONDER] === 'no'
  return !isSettled && hints(scene).length > 0
}

/** The question of the fixed words that asks the same. */
const WONDER = 'violence-wonder'

const wasAskedBefore = ({ danger }: TalkState) => danger?.said.includes(WONDER) ?? false

const isSuffered = ({ kind, who }: RiskSign) => SUFFERED.includes(kind) && who === 'self'

/** What tells, however faintly, of fear, force or control between the two, whoever writes. */
function hints({ reading }: Pick<Scene, 'reading'>): RiskSign[] {
  const speaks = ({ level, mark }: RiskSign) => mark === 'hint' || (atLeast(level, 'care') && mark !== 'aftermath')
  return reading.risk.signs.filter((sign) => speaks(sign) && (isSuffered(sign) || sign.kind === 'harm-to-others'))
}

/** What answers the question, once it is no yes: after a plain no the other's chair is there again. */
export function fearAnswered(scene: Scene): 'none' | 'open' | undefined {
  const { reply, words, named } = hearAnswer(scene.text, scene.library)
  if (reply === 'unsure') return 'open'
  if (reply !== 'no' || words > PLAIN_NO) return undefined
  const isPlain = !named.has('reserve') && hints(scene).every(({ back }) => back > 0)
  return isPlain ? 'none' : 'open'
}

/** A yes to it is a disclosure: screened again as one, so that the fixed words take it up. */
export function fearTold(asked: Asked | undefined, screened: Screened, library: Scene['library']): Screened {
  if (asked?.stage !== 'afraid' && asked?.stage !== 'frightens') return screened
  if (hearAnswer(screened.text, library).reply !== 'yes') return screened
  return raised(screened, asked.stage === 'afraid' ? 'partner-violence' : 'harm-to-others')
}
