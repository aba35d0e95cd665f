// Opens a course of the talk in danger: its words, and the first of its questions that has no answer yet.

import type { Danger } from '../coach/state.ts'
import type { Course, DangerPath } from './course-shape.ts'
import { COURSES } from './courses.ts'
import { levelOfPath } from './danger-paths.ts'
import { atOrBelow, type DangerAnswer, type DangerTurn } from './danger-turn.ts'
import type { Wonder } from './heard.ts'
import { atLeast, higher, type Risk, type RiskKind, type RiskLevel } from './levels.ts'
import { hasMore, speak, wasPressed } from './speak.ts'
import { answersTo } from './wonders.ts'

/** What is asked beside telling of it for the first time, and may not wait: whether it counts, whose fault it is. */
const BESIDE = new Set<Wonder>(['count', 'fault', 'child', 'private', 'method'])

/** Opens a course, or several one after the other. */
export function open(input: DangerTurn, paths: DangerPath[]): DangerAnswer {
  const { risk } = input.screened
  const before = input.danger
  const [path = 'suicide', ...waiting] = paths
  const level = higher(before?.level ?? 'none', risk.fresh === 'none' ? risk.level : risk.fresh)
  const course = COURSES[path]
  // What is new beside another danger is met as what it is: a concern is asked about, not called a danger.
  const own = before && before.path !== path ? risk.fresh : level
  const sounding = !before && level === 'concern' && onlySounds(risk)
  const words = (sounding ? course.sounds?.opens : undefined) ?? atOrBelow(course.opens, own)
  const ask = (sounding ? course.sounds?.asks : undefined) ?? firstOpen(course, own, before)
  const danger: Danger = {
    ...(before?.kept ? { kept: true } : {}),
    ...(sounding ? { sounding } : {}),
    level,
    kinds: kindsFor(path, [...new Set([...risk.kinds, ...(before?.kinds ?? [])])]),
    path,
    waiting: [...new Set([...waiting, ...(before?.waiting ?? []), ...unfinished(before)])].filter(
      (other) => other !== path,
    ),
    waitingAt: {
      ...before?.waitingAt,
      ...Object.fromEntries(waiting.map((other) => [other, levelOfPath(risk, other)])),
    },
    since: input.turn,
    said: before?.said ?? [],
    resting: false,
    answers: before?.answers ?? {},
    ...(ask ? { asked: ask } : {}),
  }
  const opening = words && hasMore(words, danger, input.responses) ? [words] : ['still-here']
  return speak(input, danger, {
    say: [...opening, ...asideOf(input, danger)],
    help: atLeast(level, course.helpFrom) && !(sounding && course.sounds && !course.sounds.help),
  })
}

/** Whether nothing speaks for a risk but the learnt signal, and rules that are not sure either. */
export function onlySounds({ signs }: Pick<Risk, 'signs'>): boolean {
  return signs.every(
    ({ rule, level, mark }) => rule.endsWith(SOUNDS) || mark === 'unsure' || !atLeast(level, 'concern'),
  )
}

const SOUNDS = '/sounds-like'

const FOR_ADULTS = new Set<RiskKind>(['partner-violence', 'coercive-control', 'stalking'])

/** What help is for: someone under eighteen is not sent to services for adults. */
export function kindsFor(path: DangerPath, kinds: RiskKind[]): RiskKind[] {
  return path === 'minor' ? kinds.filter((kind) => !FOR_ADULTS.has(kind)) : kinds
}

/** The course that was asking is taken up again afterwards. */
const unfinished = (before: Danger | undefined) => (before?.asked ? [before.path] : [])

/** A question asked together with the telling, answered after the first words. In a crisis nothing stands beside them. */
function asideOf({ heard }: DangerTurn, { path, level, said }: Danger): string[] {
  if (level === 'crisis') return []
  const beside = heard.wonders.filter((wonder) => BESIDE.has(wonder))
  return answersTo(beside, path)
    .flatMap(({ key }) => (said.includes(key) ? [] : [key]))
    .slice(0, 1)
}

/** What was answered; put twice without an answer, a question is not put a third time. */
function answered(ask: string | undefined, before: Danger | undefined) {
  if (!ask || !before) return undefined
  return before.answers[ask] ?? (wasPressed(before, ask) ? 'unclear' : undefined)
}

/** The first question of a course at a level; what was answered already is not asked again. */
export function firstOpen(course: Course, level: RiskLevel, before: Danger | undefined): string | undefined {
  let ask = atOrBelow(course.asks, level)
  for (let answer = answered(ask, before); ask && answer; answer = answered(ask, before)) {
    ask = course.questions[ask]?.[answer].ask
  }
  return ask
}
