// The talk in danger: a small, fixed conversation of checked words. Pure, like everything here. It asks one plain question at a
// time, lets the answer change what comes next, and gives the talk back only where the person leads it elsewhere.

import { isGuarded } from '../coach/guard.ts'
import type { Danger } from '../coach/state.ts'
import { COURSES } from './courses.ts'
import { newConcerns, openPaths, pathsOf } from './danger-paths.ts'
import type { DangerAnswer, DangerTurn } from './danger-turn.ts'
import { follow, mayPress, openWaiting, takeAnswer } from './follow-course.ts'
import type { Heard } from './heard.ts'
import { leave } from './leave-course.ts'
import { atLeast } from './levels.ts'
import { isMetAtRest, isOwnLife, meet } from './meet.ts'
import { onlySounds, open } from './open-course.ts'
import { readAnswer } from './read-answer.ts'
import type { Screened } from './screened.ts'
import { speak } from './speak.ts'
import { answersTo } from './wonders.ts'

/** Who speaks next: the fixed words alone, the fixed words of concern, a gentle word before the ordinary turn, or nobody. */
export function whoSpeaks(
  danger: Danger | undefined,
  screened: Screened,
  heard: Heard,
): 'danger' | 'concern' | 'care' | 'none' {
  const { fresh } = screened.risk
  if (atLeast(fresh, 'danger')) return 'danger'
  if (danger && (danger.asked || !danger.resting)) return 'danger'
  if (danger && mayMeetAtRest(danger) && isMetAtRest(danger, heard)) return 'danger'
  if (fresh === 'concern') return 'concern'
  return fresh === 'care' ? 'care' : 'none'
}

/** Where the talk is an ordinary one again, an ordinary turn answers; a wish to watch is refused however often it comes. */
const mayMeetAtRest = (danger: Danger) =>
  isGuarded({ danger }) || danger.path === 'monitoring' || isOwnLife(danger.path)

/** One turn of the talk in danger. Without effects, the person leads elsewhere and the ordinary turn may go on. */
export function respondToDanger(input: DangerTurn): DangerAnswer {
  const { danger, screened } = input
  const opens = openPaths(danger, screened.risk)
  if (!danger) return open(input, opens.length > 0 ? opens : pathsOf(screened.risk))
  if (opens.length > 0) return open(input, opens)
  const concerns = newConcerns(danger, screened.risk)
  // A life comes before whatever is being asked.
  if (concerns[0] && isOwnLife(concerns[0]) && !asksFirst(input, danger)) return open(input, concerns.slice(0, 1))
  return meet(input, danger) ?? (danger.asked ? takeAnswer(input, danger) : stay(input, danger))
}

/** They ask what the course has an answer to ("where would I go?"), and it only sounds as if there were more. */
function asksFirst({ screened, heard }: DangerTurn, { path }: Danger): boolean {
  const now = screened.risk.signs.filter(({ back }) => back === 0)
  return onlySounds({ signs: now }) && answersTo(heard.wonders, path).length > 0
}

/** Nothing waits for an answer: stay with the person, or let them lead elsewhere. */
function stay(input: DangerTurn, danger: Danger): DangerAnswer {
  const { reply } = input.heard
  const course = COURSES[danger.path]
  if (danger.waiting.length > 0) return openWaiting(input, danger, [])
  if (reply === 'elsewhere' || goesOn(input, danger)) return leave(input, danger)
  if (reply === 'fine' && !danger.said.includes(course.fine))
    return speak(input, danger, { say: [course.fine], help: true })
  const due = course.presses.find((key) => danger.said.includes(key) && danger.answers[key] === undefined)
  if (due && !danger.quiet && input.heard.company !== 'near') return askOpen(input, danger, due)
  const key = course.stay.find((words) => isOpen(words, input, danger)) ?? course.stay.at(-1)!
  return speak(input, danger, { say: [key], help: atLeast(danger.level, 'crisis') })
}

/** A question that was put but got no answer, such as when somebody came in: once more, then the course goes on without. */
function askOpen(input: DangerTurn, danger: Danger, key: string): DangerAnswer {
  const answer = readAnswer(key, input.screened, { ...input.heard, reply: 'other' })
  if (answer !== undefined && answer !== 'near') return follow(input, { danger, asked: key, answer, first: [] })
  if (mayPress(danger, key)) return speak(input, { ...danger, asked: key }, { say: ['still-here'], help: true })
  return follow(input, { danger, asked: key, answer: 'unclear', first: [] })
}

/** Words not said yet; where no more questions are wanted, those without one. */
function isOpen(key: string, { responses }: DangerTurn, { said, quiet }: Danger): boolean {
  const { text = '', or = [] } = responses[key] ?? {}
  return !said.includes(key) && !(quiet && [text, ...or].some((words) => words.includes('?')))
}

/** Everything has been asked and said, and the person tells of something else at length: that too leads elsewhere. */
function goesOn({ screened }: DangerTurn, danger: Danger): boolean {
  const saidAll = COURSES[danger.path].stay.every((key) => danger.said.includes(key))
  return saidAll && danger.level !== 'crisis' && screened.risk.fresh === 'none' && screened.text.length >= 40
}
