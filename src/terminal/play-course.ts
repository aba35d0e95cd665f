// A programme, step by step, at a prompt. Whatever is typed goes to the step; a word with a slash leads elsewhere.

import type { CourseView, StepView } from '#app/practice/practice-views.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import { capitalise } from '#domain/words/capitalise.ts'
import type { Talking } from './converse.ts'
import { showHelp } from './show-help.ts'

const WAYS: Record<string, CourseEvent> = {
  '/back': { kind: 'back' },
  '/skip': { kind: 'skip' },
  '/smaller': { kind: 'swap' },
  '/rest': { kind: 'pause' },
  '/leave': { kind: 'leave' },
}

/** Plays until a step waits for a day, the person goes out, or it is over. */
export async function playCourse(talking: Talking, begun: CourseView): Promise<void> {
  const { amante, screen } = talking
  let course = begun
  if (course.paused) {
    const resumed = await amante.moveCourse(course.id, { kind: 'resume' })
    if (!resumed.ok) return screen.trouble(resumed)
    course = resumed.value.course
  }
  while (course.step) {
    screen.plain(course.step.text, '  ')
    const event = await askFor(talking, course.step)
    if (event === 'out') return
    if (event === undefined) continue
    const moved = await amante.moveCourse(course.id, event)
    if (!moved.ok) {
      screen.trouble(moved)
      if (moved.trouble !== 'conflict' && moved.trouble !== 'empty' && moved.trouble !== 'too-long') return
      continue
    }
    if (moved.value.help) await showHelp(talking, moved.value.help)
    course = moved.value.course
  }
  sayWhereItStands(talking, course)
}

function sayWhereItStands({ screen }: Talking, { ended, paused, due }: CourseView): void {
  if (ended) screen.say(ended.how === 'finished' ? 'terminal.step-over' : 'terminal.step-left')
  else if (paused) screen.say('terminal.step-rests')
  else if (due) screen.say('terminal.step-waits', { date: due })
}

/** What was typed, as an event; undefined where it is none of those asked for, "out" where the talk is to go on. */
async function askFor({ screen }: Talking, step: StepView): Promise<CourseEvent | 'out' | undefined> {
  if (step.do === 'ask' && step.answer === 'choice')
    screen.plain(step.options.map(({ label }, at) => `${at + 1}  ${label}`).join('\n'), '  ')
  if (step.do === 'ask' && step.optional) screen.say('terminal.step-may-pass')
  const typed = await screen.ask(promptOf(screen, step))
  if (typed === undefined || typed.trim() === '/out') return 'out'
  const line = typed.trim()
  if (Object.hasOwn(WAYS, line)) return WAYS[line]
  if (step.do !== 'ask') return { kind: 'next' }
  if (line === '' && step.optional) return { kind: 'pass' }
  const value = valueFor(step, line)
  if (value === undefined) screen.say('terminal.practise-again')
  return value === undefined ? undefined : { kind: 'answer', value }
}

function promptOf(screen: Talking['screen'], step: StepView): string {
  if (step.do === 'timer') return screen.words('terminal.step-minutes', { minutes: sayMinutes(screen, step.minutes) })
  if (step.do !== 'ask') return screen.words('terminal.step-on')
  if (step.answer === 'text') return screen.words('terminal.step-write')
  if (step.answer === 'choice') return screen.words('terminal.step-number')
  return screen.words('terminal.step-scale', { low: step.low ?? '', high: step.high ?? '' })
}

function sayMinutes(screen: Talking['screen'], minutes: number): string {
  return capitalise(minutes === 1 ? screen.words('offer.minute') : screen.words('offer.minutes', { count: minutes }))
}

function valueFor(step: Extract<StepView, { do: 'ask' }>, line: string): string | number | undefined {
  switch (step.answer) {
    case 'text':
      return line === '' ? undefined : line
    case 'choice':
      return step.options[Number(line) - 1]?.value
    case 'scale': {
      const value = Number(line)
      return line !== '' && Number.isInteger(value) && value >= 0 && value <= 10 ? value : undefined
    }
  }
}
