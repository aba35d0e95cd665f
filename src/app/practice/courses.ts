// Programmes gone through: beginning one, moving on in it, and what is kept on the way.

import { tokensOf } from '#domain/hearing/tokens.ts'
import type { HearTone } from '#domain/hearing/tone.ts'
import { advance, begin, type Playing } from '#domain/practice/advance.ts'
import type { Day } from '#domain/practice/calendar.ts'
import { type Course, type CourseEffect, type CourseEvent, NotHereError } from '#domain/practice/course.ts'
import { createJudge } from '#domain/practice/judge.ts'
import type { Practices } from '#domain/practice/practices.ts'
import type { Programme } from '#domain/practice/programme-schema.ts'
import { atLeast } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { partnerSlots } from '#domain/words/partner-slots.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from '../context.ts'
import { memoryOf } from '../memory.ts'
import { TroubleError } from '../outcome.ts'
import { cleaned } from '../send-message.ts'
import { wholeOrNot } from '../whole-or-not.ts'
import { courseView, summaryOf, type Telling } from './course-view.ts'
import { danger } from './guarded.ts'
import type { CourseMoved, CourseView, ProgrammeSummary } from './practice-views.ts'

/** What practising needs beside the rest. */
export interface Practising {
  context: Context
  practices: () => Promise<Practices>
  /** The day it is where the person is. */
  today: () => Day
}

export async function listProgrammes({ context, practices }: Practising): Promise<ProgrammeSummary[]> {
  const [vault, { programmes }] = await Promise.all([context.vault(), practices()])
  const guarded = danger(vault, context)
  return programmes.filter(({ joint }) => !joint || !guarded).map(summaryOf)
}

/** Every course, those that are open first; a day that was waited for may have come. */
export async function listCourses(practising: Practising): Promise<CourseView[]> {
  const vault = await practising.context.vault()
  const telling = await tellingOf(vault, practising)
  const views = await Promise.all(
    vault.all('course').map(async (record) => {
      const at = record.body.ended ? record : await opened(record, practising)
      return courseView(at, telling)
    }),
  )
  return views
    .filter((view) => view !== undefined)
    .sort((a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined))
}

export async function beginCourse(
  practising: Practising,
  { programme: id, way }: { programme: string; way: Fit },
): Promise<CourseView> {
  const vault = await practising.context.vault()
  const programme = await programmeOf(id, practising)
  if (programme.joint && danger(vault, practising.context)) throw new TroubleError('not-found')
  const [course, effects] = begin(way, await playingOf(programme, practising))
  return wholeOrNot(vault, async (writing) => {
    const record = await writing.add('course', course)
    for (const effect of effects)
      if (effect.kind === 'keep') await writing.add('kept', keptOf(effect, programme.id, practising.today()))
    return courseView(record, await tellingOf(vault, practising))!
  })
}

/** Does one thing in a course. Throws TroubleError "not-found", "conflict" where the course has moved on meanwhile. */
export async function moveCourse(practising: Practising, id: string, event: CourseEvent): Promise<CourseMoved> {
  const { context } = practising
  const vault = await context.vault()
  const record = vault.get('course', id)
  if (!record) throw new TroubleError('not-found')
  const programme = await programmeOf(record.body.programme, practising)
  const clean =
    event.kind === 'answer' && typeof event.value === 'string' ? { ...event, value: cleaned(event.value) } : event
  const help = await helpFor(clean, context)
  const telling = await tellingOf(vault, practising)
  // What cannot wait is not written into an exercise: help is laid beside it, and the words stay in the box.
  if (help) return { course: courseView(record, telling)!, help }
  const playing = await playingOf(programme, practising)
  return wholeOrNot(vault, async (writing) => {
    let effects: CourseEffect[] = []
    // Inside the change, so that it is always the newest course that moves, whichever window moved it last.
    const changed = await writing.change('course', id, (body) => {
      const [course, came] = moved(body, clean, playing)
      effects = came
      return course
    })
    for (const effect of effects)
      if (effect.kind === 'keep') await writing.add('kept', keptOf(effect, programme.id, practising.today()))
    return { course: courseView(changed, telling)! }
  })
}

function moved(course: Course, event: CourseEvent, playing: Playing): ReturnType<typeof advance> {
  try {
    // A day that was waited for may have come since: what is shown stands there already, and what is kept must too.
    const [there, come] = course.ended ? [course, []] : advance(course, { kind: 'open' }, playing)
    const [next, effects] = advance(there, event, playing)
    return [next, [...come, ...effects]]
  } catch (error) {
    // A second tap, or another window was faster: nothing is lost, and the page looks again.
    if (error instanceof NotHereError) throw new TroubleError('conflict')
    throw error
  }
}

async function opened(record: Kept<'course'>, practising: Practising): Promise<Kept<'course'>> {
  const programme = (await practising.practices()).programmes.find(({ id }) => id === record.body.programme)
  if (!programme) return record
  const [course] = advance(record.body, { kind: 'open' }, await playingOf(programme, practising))
  return { ...record, body: course }
}

async function helpFor(event: CourseEvent, { ears }: Context): Promise<CourseMoved['help']> {
  if (event.kind !== 'answer' || typeof event.value !== 'string') return undefined
  const { signals } = await ears.library()
  const { risk } = screen(event.value, [], signals)
  return atLeast(risk.level, 'danger') ? { kinds: risk.kinds, crisis: risk.level === 'crisis' } : undefined
}

async function programmeOf(id: string, { practices }: Practising): Promise<Programme> {
  const programme = (await practices()).programmes.find((one) => one.id === id)
  if (!programme) throw new TroubleError('not-found')
  return programme
}

async function playingOf(programme: Programme, { context, today }: Practising): Promise<Playing> {
  const [library, hear] = await Promise.all([context.ears.library(), context.ears.hear()])
  const judge = createJudge(library.hearing)
  const hearTone = await toneFor(programme, context)
  return {
    programme,
    today: today(),
    judge: (rule, text) => {
      const { feelings } = hear(screen(text, [], library.signals))
      return judge(rule, text, { feelings, tone: hearTone(text, tokensOf(text)) })
    },
  }
}

const CIVIL: HearTone = () => ({ attack: 0, marks: [] })

/** Tone is fetched only for a programme that looks at it. */
async function toneFor({ steps }: Programme, { ears }: Context): Promise<HearTone> {
  return Object.values(steps).some((step) => step.do === 'judge' && step.rule === 'soft') ? ears.hearTone() : CIVIL
}

export async function tellingOf(vault: Vault, { context, practices }: Practising): Promise<Telling> {
  const [library, hear, all] = await Promise.all([context.ears.library(), context.ears.hear(), practices()])
  const { partner } = memoryOf(vault, { hear, library, now: context.clock() })
  const [name = '', own = ''] = library.moves['call-partner'] ?? []
  return { practices: all, slots: partnerSlots(partner, { name, own }) }
}

function keptOf({ stitch, step }: Extract<CourseEffect, { kind: 'keep' }>, programme: string, on: Day) {
  return { of: `programme/${programme}`, step, stitch, on }
}
