// Words below danger: at `concern` they ask, and stand alone; at `care` they are laid before the ordinary turn.

import type { Danger } from '../coach/state.ts'
import type { DangerPath } from './course-shape.ts'
import { COURSES } from './courses.ts'
import { pathsOf } from './danger-paths.ts'
import type { DangerAnswer, DangerTurn } from './danger-turn.ts'
import { atLeast, type Risk } from './levels.ts'
import { open } from './open-course.ts'
import { CARE_KEYS } from './response-keys.ts'
import { speak } from './speak.ts'

/** Turns after which a new sign of concern is asked about again. */
const ASK_AGAIN = 5

/** Words for a turn at `concern` or `care`; `alone` where nothing else is said. */
export function concernWords(input: DangerTurn): DangerAnswer & { alone: boolean } {
  const { danger, screened } = input
  const [path] = pathsOf(screened.risk)
  const isNews =
    !danger || danger.path !== path || !atLeast(danger.level, 'concern') || isBorneOut(danger, screened.risk)
  if (!path || isNews || screened.risk.fresh !== 'concern' || input.turn - danger.since > ASK_AGAIN) {
    if (screened.risk.fresh === 'concern') return { ...open(input, pathsOf(screened.risk)), alone: true }
  } else if (COURSES[path].helpFrom === 'concern' || path === 'monitoring') {
    const again = COURSES[path].stay[0]!
    return { ...speak(input, danger, { say: [again], help: path !== 'monitoring' }), alone: true }
  }
  return { ...careWords(input, path), alone: false }
}

/** It only sounded so before; now a rule has found something as well. */
function isBorneOut({ sounding }: Danger, { signs }: Risk): boolean {
  return sounding === true && signs.some((s) => s.back === 0 && !s.weighed && atLeast(s.level, 'concern'))
}

function careWords(input: DangerTurn, path: DangerPath | undefined): DangerAnswer {
  const danger = input.danger
  const key = path && CARE_KEYS[path]
  const kept: Danger = danger ?? {
    level: 'care',
    kinds: input.screened.risk.kinds,
    path: path ?? 'suicide',
    waiting: [],
    since: input.turn,
    said: [],
    resting: true,
    answers: {},
  }
  if (!key || kept.said.includes(key)) return { danger: kept, effects: [] }
  return speak(input, kept, { say: [key], help: false })
}
