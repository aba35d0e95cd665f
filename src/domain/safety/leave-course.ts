// The person leads the talk elsewhere. In a crisis the first wish to move on is met once more; nothing is forgotten.

import type { Danger } from '../coach/state.ts'
import { COURSES } from './courses.ts'
import type { DangerAnswer, DangerTurn } from './danger-turn.ts'
import { speak } from './speak.ts'

export function leave(input: DangerTurn, danger: Danger): DangerAnswer {
  if (danger.level === 'crisis' && !danger.said.includes('crisis-leave')) {
    return speak(input, danger, { say: ['crisis-leave'], help: true })
  }
  const { asked: _, ...rest } = danger
  return speak(input, { ...rest, resting: true }, { say: [COURSES[danger.path].leave], help: true })
}
