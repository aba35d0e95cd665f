// The one engine that plays every programme: a course and an event in, the next course and what is to be kept out. It
// knows no clock; the day is handed in.

import type { Fit } from '../vocabulary.ts'
import { addDays, type Day, daysBetween } from './calendar.ts'
import { type Course, type CourseEffect, type CourseEvent, NotHereError } from './course.ts'
import type { JudgeRule, ProgrammeStructure, Step } from './programme-schema.ts'

export interface Playing {
  programme: Pick<ProgrammeStructure, 'start' | 'gate' | 'parts' | 'steps'> & { id: string }
  /** The day it is where the person is. */
  today: Day
  /** Looks at a written answer by a named rule. */
  judge: (rule: JudgeRule, text: string) => boolean
}

type Advanced = [Course, CourseEffect[]]

/** A new course, standing at its first step. */
export function begin(way: Fit, playing: Playing): Advanced {
  const { programme, today } = playing
  const course: Course = {
    version: 1,
    programme: programme.id,
    way,
    started: today,
    step: programme.start,
    pace: 1,
    paused: false,
    answers: {},
    trail: [],
    passed: {},
  }
  return arrive(course, programme.start, playing)
}

/** What an event makes of a course. Throws NotHereError where it can mean nothing; the course is never half changed. */
export function advance(course: Course, event: CourseEvent, playing: Playing): Advanced {
  if (course.ended) throw new NotHereError(event.kind, course.step)
  const there = carryOver(course, playing)
  switch (event.kind) {
    case 'pause':
      return [{ ...there, paused: true }, []]
    case 'leave':
      return end(there, 'left', playing)
    case 'pace':
      return [repaced(there, event.pace, playing), []]
    case 'resume':
      return arrive({ ...there, paused: false }, there.step, playing)
    case 'open':
      return there.paused ? [there, []] : arrive(there, there.step, playing)
    case 'back':
      return back(there)
    case 'skip':
      return skip({ ...there, paused: false }, playing)
    case 'swap':
      return swap(there, playing)
    default:
      return go(there, event, playing)
  }
}

/** The part a step belongs to: the last one begun on the way to it. */
export function partOf(course: Course, { programme }: Pick<Playing, 'programme'>): number {
  const open = programme.parts.findIndex(({ at }) => course.passed[at] === undefined)
  return open < 0 ? programme.parts.length - 1 : open
}

function go(course: Course, event: CourseEvent, playing: Playing): Advanced {
  const step = playing.programme.steps[course.step]!
  const next = nextAfter(step, event)
  if (next === undefined) throw new NotHereError(event.kind, course.step)
  const answers = event.kind === 'answer' ? { ...course.answers, [course.step]: event.value } : course.answers
  const kept: CourseEffect[] =
    'keeps' in step && step.keeps && event.kind !== 'pass'
      ? [{ kind: 'keep', stitch: step.keeps, step: course.step }]
      : []
  const gone = { ...course, answers, paused: false, trail: [...course.trail, course.step] }
  const [after, effects] = arrive(gone, next, playing)
  return [after, [...kept, ...effects]]
}

function nextAfter(step: Step, event: CourseEvent): string | undefined {
  switch (step.do) {
    case 'say':
    case 'timer':
    case 'hand':
    case 'offer':
      return event.kind === 'next' ? step.next : undefined
    case 'ask':
      if (event.kind === 'pass') return step.optional && typeof step.next === 'string' ? step.next : undefined
      return event.kind === 'answer' && fits(step, event.value) ? chosen(step, event.value) : undefined
    default:
      return undefined
  }
}

const MOST = 10

function fits(step: Extract<Step, { do: 'ask' }>, value: string | number): boolean {
  switch (step.answer) {
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST
    case 'choice':
      return typeof value === 'string' && (step.options ?? []).includes(value)
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
  }
}

function chosen(step: Extract<Step, { do: 'ask' }>, value: string | number): string | undefined {
  return typeof step.next === 'string' ? step.next : step.next[String(value)]
}

/** Goes to a step, and on through those that need nobody, until one waits for the person or for a day. */
function arrive(course: Course, to: string, playing: Playing): Advanced {
  const effects: CourseEffect[] = []
  let now = course
  let id = to
  for (;;) {
    const closed = closePartBefore(now, id, playing)
    now = closed[0]
    effects.push(...closed[1])
    const step = playing.programme.steps[id]!
    if (step.do === 'end') {
      const [done, last] = end({ ...now, step: id }, 'finished', playing)
      return [done, [...effects, ...last]]
    }
    if (step.do === 'wait') {
      const due = now.step === id && now.due ? now.due : addDays(playing.today, step.days * now.pace)
      if (daysBetween(playing.today, due) > 0) return [{ ...now, step: id, due }, effects]
      now = { ...without(now), step: id }
    }
    const next = byItself(step, now, playing)
    if (next === undefined) return [{ ...without(now), step: id }, effects]
    id = next
  }
}

function byItself(step: Step, course: Course, { judge }: Playing): string | undefined {
  switch (step.do) {
    case 'wait':
      return step.next
    case 'branch': {
      const value = step.on === 'way' ? course.way : course.answers[step.on]
      return step.next[String(value)] ?? step.else
    }
    case 'judge':
      return judge(step.rule, String(course.answers[step.of] ?? '')) ? step.next.yes : step.next.no
    default:
      return undefined
  }
}

/** Reaching the beginning of a part ends the one before it. */
function closePartBefore(course: Course, id: string, { programme, today }: Playing): Advanced {
  const at = programme.parts.findIndex((part) => part.at === id)
  const before = programme.parts[at - 1]
  if (!before || course.passed[before.at]) return [course, []]
  const passed = { ...course.passed, [before.at]: { how: 'done' as const, on: today } }
  return [{ ...course, passed, trail: [] }, [{ kind: 'part', part: before.at, how: 'done' }]]
}

function end(course: Course, how: 'finished' | 'left', { programme, today }: Playing): Advanced {
  const last = programme.parts.at(-1)!.at
  const finishes = how === 'finished' && !course.passed[last]
  const passed = finishes ? { ...course.passed, [last]: { how: 'done' as const, on: today } } : course.passed
  return [
    { ...without(course), passed, paused: false, ended: { how, on: today } },
    [...(finishes ? [{ kind: 'part' as const, part: last, how: 'done' as const }] : []), { kind: 'end', how }],
  ]
}

function back(course: Course): Advanced {
  const before = course.trail.at(-1)
  if (before === undefined) throw new NotHereError('back', course.step)
  return [{ ...without(course), step: before, trail: course.trail.slice(0, -1) }, []]
}

/** Whether it was asked that must be asked first, such as whether this is safe: nothing leads around it. */
export function isPastGate({ answers }: Pick<Course, 'answers'>, { gate }: Pick<ProgrammeStructure, 'gate'>): boolean {
  return gate === undefined || answers[gate] !== undefined
}

function skip(course: Course, playing: Playing): Advanced {
  const { parts } = playing.programme
  if (!isPastGate(course, playing.programme)) throw new NotHereError('skip', course.step)
  const at = partOf(course, playing)
  const part = parts[at]!.at
  const passed = { ...course.passed, [part]: { how: 'skipped' as const, on: playing.today } }
  const skipped: Course = { ...without(course), passed, trail: [] }
  const next = parts[at + 1]
  const [after, effects] = next ? arrive(skipped, next.at, playing) : end(skipped, 'finished', playing)
  return [after, [{ kind: 'part', part, how: 'skipped' }, ...effects]]
}

function swap(course: Course, playing: Playing): Advanced {
  const other = playing.programme.parts[partOf(course, playing)]!.swap
  if (other === undefined || !isPastGate(course, playing.programme)) throw new NotHereError('swap', course.step)
  return arrive({ ...without(course), paused: false, trail: [] }, other, playing)
}

/** A wait that has begun is measured anew from the day it began. */
function repaced(course: Course, pace: 1 | 2, { programme }: Playing): Course {
  const step = programme.steps[course.step]
  if (course.due === undefined || step?.do !== 'wait') return { ...course, pace }
  return { ...course, pace, due: addDays(course.due, step.days * (pace - course.pace)) }
}

/** A programme may have been rewritten meanwhile: a step that is no more becomes the beginning of its part. */
function carryOver(course: Course, playing: Playing): Course {
  if (playing.programme.steps[course.step]) return course
  const at = playing.programme.parts[partOf(course, playing)]!.at
  return { ...without(course), step: at, trail: [] }
}

function without({ due: _, ...course }: Course): Course {
  return course
}
