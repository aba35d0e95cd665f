// What is said to words about danger that were written where no talk goes on: the words that open the course in a talk,
// without the question, since nobody waits for an answer there.

import type { Responses } from '../library.ts'
import { COURSES } from './courses.ts'
import { pathsOf } from './danger-paths.ts'
import { atOrBelow } from './danger-turn.ts'
import { atLeast, type Risk, type RiskKind } from './levels.ts'
import { kindsFor, onlySounds } from './open-course.ts'

export interface FirstWords {
  words: string
  kinds: RiskKind[]
  crisis: boolean
}

/** The same from `concern` on, where it may be met as what it only sounds like. */
export function wordsOfConcern(risk: Risk, responses: Responses): FirstWords | undefined {
  const [path] = pathsOf(risk)
  if (!path || !atLeast(risk.level, 'concern')) return undefined
  const course = COURSES[path]
  const key = (onlySounds(risk) ? course.sounds?.opens : undefined) ?? atOrBelow(course.opens, risk.level)
  return {
    words: (key && responses[key]?.text) ?? '',
    kinds: kindsFor(path, risk.kinds),
    crisis: risk.level === 'crisis',
  }
}

/** The fixed words and the help to lay beside them; undefined below `danger`. */
export function firstWords(risk: Risk, responses: Responses): FirstWords | undefined {
  const [path] = pathsOf(risk)
  if (!path || !atLeast(risk.level, 'danger')) return undefined
  const key = atOrBelow(COURSES[path].opens, risk.level)
  const words = key ? responses[key]?.text : undefined
  return { words: words ?? '', kinds: kindsFor(path, risk.kinds), crisis: risk.level === 'crisis' }
}
