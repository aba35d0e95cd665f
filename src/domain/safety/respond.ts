// The talk in danger: a small, fixed conversation of checked words. Pure, like everything here. It asks one plain question at a
// time, lets the answer change what comes next, and gives the talk back only where the person leads it elsewhere.

import type { Effect } from '../coach/effects.ts'
import type { Danger } from '../coach/state.ts'
import type { Responses } from '../library.ts'
import { CARE_KEYS, COURSES, type DangerPath, type Next, WONDER_KEYS } from './courses.ts'
import { openPaths, pathsOf } from './danger-paths.ts'
import { atLeast, higher, RISK_LEVELS, type RiskLevel } from './levels.ts'
import { readAnswer } from './read-answer.ts'
import type { Screened } from './screened.ts'
import { speak } from './speak.ts'

export interface DangerTurn {
  danger: Danger | undefined
  screened: Screened
  /** Number of this turn of the person. */
  turn: number
  responses: Responses
  /** 0 up to but without 1. */
  chance: () => number
  /** Key of an answer that is said before everything else. */
  first?: string
}

export interface DangerAnswer {
  danger: Danger
  effects: Effect[]
}

/** Who speaks next: the fixed words alone, the fixed words of concern, a gentle word before the ordinary turn, or nobody. */
export function whoSpeaks(danger: Danger | undefined, screened: Screened): 'danger' | 'concern' | 'care' | 'none' {
  const { fresh } = screened.risk
  if (atLeast(fresh, 'danger')) return 'danger'
  if (danger && (danger.asked || !danger.resting)) return 'danger'
  if (danger && atLeast(danger.level, 'danger') && screened.wonders) return 'danger'
  if (fresh === 'concern') return 'concern'
  return fresh === 'care' ? 'care' : 'none'
}

/** One turn of the talk in danger. Without effects, the person leads elsewhere and the ordinary turn may go on. */
export function respondToDanger(input: DangerTurn): DangerAnswer {
  const { danger, screened } = input
  const opens = openPaths(danger, screened.risk)
  if (!danger) return open(input, opens.length > 0 ? opens : pathsOf(screened.risk))
  if (opens.length > 0) return open(input, opens)
  const { wonders, reply } = screened
  const first = wonders && WONDER_KEYS[wonders]
  if (!first) return danger.asked ? takeAnswer(input, danger, danger.asked) : stay(input, danger)
  // A plain question gets its plain answer; the question that waited waits on, unless it was answered too.
  const waits = danger.asked && reply === 'other' && !danger.said.includes(first)
  return waits ? speak(input, danger, { say: [first], help: true }) : goOn({ ...input, first }, danger)
}

function goOn(input: DangerTurn, danger: Danger): DangerAnswer {
  if (danger.asked) return takeAnswer(input, danger, danger.asked)
  if (danger.resting) return speak(input, danger, { say: [], help: true })
  return stay(input, danger)
}

/** Opens a course, or several one after the other. */
function open(input: DangerTurn, paths: DangerPath[]): DangerAnswer {
  const { risk } = input.screened
  const before = input.danger
  const [path = 'suicide', ...waiting] = paths
  const level = higher(before?.level ?? 'none', risk.fresh === 'none' ? risk.level : risk.fresh)
  const course = COURSES[path]
  const say = atOrBelow(course.opens, level)
  const ask = atOrBelow(course.asks, level)
  const danger: Danger = {
    level,
    kinds: [...new Set([...risk.kinds, ...(before?.kinds ?? [])])],
    path,
    waiting: [...new Set([...waiting, ...(before?.waiting ?? [])])].filter((other) => other !== path),
    since: input.turn,
    said: before?.said ?? [],
    resting: false,
    answers: before?.answers ?? {},
    ...(ask ? { asked: ask } : {}),
  }
  return speak(input, danger, { say: say ? [say] : [], help: atLeast(level, course.helpFrom) })
}

/** Reads the answer to the question that waits, and follows the course. */
function takeAnswer(input: DangerTurn, danger: Danger, asked: string): DangerAnswer {
  const { reply } = input.screened
  const path = ownerOf(asked) ?? danger.path
  const course = COURSES[path]
  const here = { ...danger, path }
  if (reply === 'fine' && !danger.said.includes(course.fine)) {
    return speak(input, here, { say: [course.fine], help: false })
  }
  if (reply === 'elsewhere') return leave(input, here)
  const answer = readAnswer(asked, input.screened)
  const next = course.questions[asked]![answer]
  const { asked: _, ...rest } = here
  return follow(input, { ...rest, answers: { ...danger.answers, [asked]: answer } }, next)
}

function follow(input: DangerTurn, danger: Danger, next: Next): DangerAnswer {
  const level = next.raise ? higher(danger.level, next.raise) : danger.level
  const raised = level !== danger.level
  const ask = next.ask && danger.answers[next.ask] === undefined ? next.ask : undefined
  if (ask) {
    return speak(
      input,
      { ...danger, level, asked: ask, path: ownerOf(ask) ?? danger.path },
      { say: [next.say], help: true },
    )
  }
  const [waiting, ...others] = danger.waiting
  if (waiting) {
    const course = COURSES[waiting]
    const then = atOrBelow(course.asks, level)
    const moved: Danger = { ...danger, level, path: waiting, waiting: others, ...(then ? { asked: then } : {}) }
    const opening = atOrBelow(course.opens, lowerLevel(level))
    return speak(input, moved, { say: [next.say, 'also', ...(opening ? [opening] : [])], help: true })
  }
  const resting = !atLeast(level, 'danger')
  return speak(input, { ...danger, level, resting }, { say: [next.say], help: raised || danger.path !== 'monitoring' })
}

/** Nothing waits for an answer: stay with the person, or let them lead elsewhere. */
function stay(input: DangerTurn, danger: Danger): DangerAnswer {
  const { reply } = input.screened
  const course = COURSES[danger.path]
  if (reply === 'elsewhere' || goesOn(input, danger)) return leave(input, danger)
  if (reply === 'fine' && !danger.said.includes(course.fine))
    return speak(input, danger, { say: [course.fine], help: true })
  const key = course.stay.find((words) => !danger.said.includes(words)) ?? course.stay.at(-1)!
  return speak(input, danger, { say: [key], help: atLeast(danger.level, 'crisis') })
}

/** Everything has been asked and said, and the person tells of something else at length: that too leads elsewhere. */
function goesOn({ screened }: DangerTurn, danger: Danger): boolean {
  const saidAll = COURSES[danger.path].stay.every((key) => danger.said.includes(key))
  return saidAll && danger.level !== 'crisis' && screened.risk.fresh === 'none' && screened.text.length >= 40
}

/** In a crisis the first wish to move on is met once more; after that the talk is theirs, and nothing is forgotten. */
function leave(input: DangerTurn, danger: Danger): DangerAnswer {
  if (danger.level === 'crisis' && !danger.said.includes('crisis-leave')) {
    return speak(input, danger, { say: ['crisis-leave'], help: true })
  }
  const { asked: _, ...rest } = danger
  return speak(input, { ...rest, resting: true }, { say: [COURSES[danger.path].leave], help: true })
}

/** Words for a turn at `concern`: they ask, and stand alone. Words for `care`: laid before the ordinary turn. */
export function concernWords(input: DangerTurn): DangerAnswer & { alone: boolean } {
  const { danger, screened } = input
  const [path] = pathsOf(screened.risk)
  const isNews = !danger || danger.path !== path || !atLeast(danger.level, 'concern')
  if (!path || isNews || screened.risk.fresh !== 'concern' || input.turn - danger.since > ASK_AGAIN) {
    if (screened.risk.fresh === 'concern') return { ...open(input, pathsOf(screened.risk)), alone: true }
  } else if (COURSES[path].helpFrom === 'concern' || path === 'monitoring') {
    const again = COURSES[path].stay[0]!
    return { ...speak(input, danger, { say: [again], help: path !== 'monitoring' }), alone: true }
  }
  return { ...careWords(input, path), alone: false }
}

/** Turns after which a new sign of concern is asked about again. */
const ASK_AGAIN = 5

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

/** The course a question belongs to: a course may hand on to a question of another. */
function ownerOf(question: string): DangerPath | undefined {
  return (Object.keys(COURSES) as DangerPath[]).find((path) => COURSES[path].questions[question])
}

function atOrBelow(keys: Partial<Record<RiskLevel, string>>, level: RiskLevel): string | undefined {
  for (let i = RISK_LEVELS.indexOf(level); i >= 0; i--) {
    const key = keys[RISK_LEVELS[i]!]
    if (key) return key
  }
  // A course that begins higher is opened by its lowest words rather than by silence.
  return RISK_LEVELS.map((l) => keys[l]).find((key) => key !== undefined)
}

const lowerLevel = (level: RiskLevel): RiskLevel => (level === 'crisis' ? 'danger' : level)
