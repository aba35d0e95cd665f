// What a turn of the talk in danger is given, and what it gives back.

import type { Effect } from '../coach/effects.ts'
import type { Danger } from '../coach/state.ts'
import type { Responses } from '../library.ts'
import type { DangerPath } from './course-shape.ts'
import { COURSES } from './courses.ts'
import type { Heard } from './heard.ts'
import { RISK_LEVELS, type RiskLevel } from './levels.ts'
import type { Screened } from './screened.ts'

export interface DangerTurn {
  danger: Danger | undefined
  screened: Screened
  heard: Heard
  /** Number of this turn of the person. */
  turn: number
  responses: Responses
  /** 0 up to but without 1. */
  chance: () => number
}

export interface DangerAnswer {
  danger: Danger
  effects: Effect[]
}

/** The course a question belongs to: a course may hand on to a question of another. */
export function ownerOf(question: string): DangerPath | undefined {
  return (Object.keys(COURSES) as DangerPath[]).find((path) => COURSES[path].questions[question])
}

/** The words for a level, or for the next lower one that has some; a course that begins higher is opened by its lowest. */
export function atOrBelow(keys: Partial<Record<RiskLevel, string>>, level: RiskLevel): string | undefined {
  for (let i = RISK_LEVELS.indexOf(level); i >= 0; i--) {
    const key = keys[RISK_LEVELS[i]!]
    if (key) return key
  }
  return RISK_LEVELS.map((l) => keys[l]).find((key) => key !== undefined)
}
