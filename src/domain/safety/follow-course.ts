// Follows a course of the talk in danger: reads the answer to what was asked, and goes where it leads.

import type { Danger } from '../coach/state.ts'
import type { DangerPath, Next } from './course-shape.ts'
import { COURSES } from './courses.ts'
import { atOrBelow, type DangerAnswer, type DangerTurn, ownerOf } from './danger-turn.ts'
import { leave } from './leave-course.ts'
import { atLeast, higher, type RiskLevel } from './levels.ts'
import { firstOpen } from './open-course.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { TAKEN_IN } from './response-keys.ts'
import { hasMore, speak, wasPressed } from './speak.ts'

/** Reads the answer to the question that waits, and follows the course. `first` is said before everything else. */
export function takeAnswer(input: DangerTurn, danger: Danger, first: string[] = []): DangerAnswer {
  const asked = danger.asked!
  const { reply } = input.heard
  const path = ownerOf(asked) ?? danger.path
  const course = COURSES[path]
  const here = { ...danger, path }
  if (reply === 'fine' && !danger.said.includes(course.fine))
    return speak(input, here, { say: [course.fine], help: false })
  if (reply === 'elsewhere') return leave(input, here)
  const answer = readAnswer(asked, input.screened, input.heard)
  if (answer === undefined) {
    // It only sounded so, and they go on with what they came with: no pressing, and the ear stays open.
    if (danger.sounding && !PRESSED.has(path)) return letGo(here)
    const late = lateAnswer(input, here)
    if (late) return late
    if (mayPress(here, asked)) return press(input, here, first)
    const open = danger.sounding && course.sounds?.asks === asked ? course.sounds.unanswered : undefined
    if (open) return leaveOpen(input, here, open)
  }
  return follow(input, { danger: here, asked, answer: answer ?? 'unclear', first })
}

const PRESSED: ReadonlySet<DangerPath> = new Set(['suicide', 'self-harm', 'violence'])

function letGo({ asked: _, ...danger }: Danger): DangerAnswer {
  return { danger: { ...danger, resting: true }, effects: [] }
}

/** It only sounded so, it was asked twice, and they speak of other things: the door stays open, and nobody stands in it. */
function leaveOpen(input: DangerTurn, { asked: _, ...danger }: Danger, words: string): DangerAnswer {
  return speak(input, { ...danger, resting: true }, { say: [words], help: true })
}

/** The answer to the question before, one turn late: it is noted, and what waits is put again. */
function lateAnswer(input: DangerTurn, danger: Danger): DangerAnswer | undefined {
  const { asked, before } = danger
  const question = before && COURSES[danger.path].questions[before]
  if (!asked || !question || danger.answers[before] !== 'unclear') return undefined
  const answer = readAnswer(before, input.screened, { ...input.heard, reply: 'other' })
  if (answer !== 'yes' && answer !== 'no') return undefined
  const { before: _, ...rest } = danger
  const answers = { ...danger.answers, [before]: answer }
  return speak(input, { ...rest, answers }, { say: [question[answer].say], help: true })
}

/** Whether a question may be put once more. */
export function mayPress(danger: Danger, asked: string): boolean {
  return !danger.quiet && COURSES[danger.path].presses.includes(asked) && !wasPressed(danger, asked)
}

/** Says that it was read, and puts the question once more, in other words. */
function press(input: DangerTurn, danger: Danger, first: string[]): DangerAnswer {
  const taken = TAKEN_IN[danger.path] ?? TAKEN_IN.other
  const say = first.length > 0 ? first : taken && hasMore(taken, danger, input.responses) ? [taken] : []
  return speak(input, danger, { say, help: danger.path !== 'monitoring' })
}

interface Following {
  danger: Danger
  asked: string
  answer: Answer
  first: string[]
}

export function follow(input: DangerTurn, { danger, asked, answer, first }: Following): DangerAnswer {
  const question = COURSES[danger.path].questions[asked]!
  const next = question[answer] ?? question.unclear
  const { asked: _, ...rest } = danger
  if (next.open || answer === 'near') {
    return speak(input, { ...rest, resting: false }, { say: [...first, next.say], help: true })
  }
  const kinds = next.kind ? [...new Set([next.kind, ...danger.kinds])] : danger.kinds
  const answered = { ...rest, kinds, before: asked, answers: { ...danger.answers, [asked]: answer } }
  const level = next.raise ? higher(danger.level, next.raise) : danger.level
  return goOn(input, { ...answered, level }, { next, first, raised: level !== danger.level })
}

function goOn(
  input: DangerTurn,
  danger: Danger,
  { next, first, raised }: { next: Next; first: string[]; raised: boolean },
): DangerAnswer {
  const say = [...first, next.say]
  const ask = next.ask && !danger.quiet && danger.answers[next.ask] === undefined ? next.ask : undefined
  if (ask) {
    const path = ownerOf(ask) ?? danger.path
    const waiting = danger.waiting.filter((other) => other !== path)
    return speak(input, { ...danger, asked: ask, path, waiting }, { say, help: true })
  }
  if (danger.waiting.length > 0) {
    return next.pause
      ? speak(input, { ...danger, resting: false }, { say, help: true })
      : openWaiting(input, danger, say)
  }
  const resting = !atLeast(danger.level, 'danger')
  return speak(input, { ...danger, resting }, { say, help: raised || danger.path !== 'monitoring' })
}

/** Turns to the next of the courses that wait, after `say`. */
export function openWaiting(input: DangerTurn, danger: Danger, say: string[]): DangerAnswer {
  const [path = danger.path, ...waiting] = danger.waiting
  const course = COURSES[path]
  const told = danger.waitingAt?.[path] ?? 'none'
  const level = told === 'none' ? danger.level : told
  const ask = danger.quiet ? undefined : firstOpen(course, level, danger)
  const words = atOrBelow(course.opens, lowerLevel(level))
  const opening = words && !danger.said.includes(words) ? words : undefined
  const moved: Danger = { ...danger, path, waiting, ...(ask ? { asked: ask } : {}) }
  return speak(input, moved, { say: [...say, 'also', ...(opening ? [opening] : [])], help: true })
}

const lowerLevel = (level: RiskLevel): RiskLevel => (level === 'crisis' ? 'danger' : level)
