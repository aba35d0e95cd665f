// Programmes gone through: beginning one, moving on in it, and what is kept on the way.

import { tokensOf } from '#domain/hearing/tokens.ts'
import type { HearTone } from '#domain/hearing/tone.ts'
import { advance, begin, type Playing } from '#domain/practice/advance.ts'
import type { Day } from '#domain/practice/calendar.ts'
import { type Course, type CourseEffect, type CourseEvent, NotHereError } from '#domain/practice/course.ts'
import { createJudge } from '#domain/practice/judge.ts'
import type { Programme } from '#domain/practice/programme-schema.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Fit } from '#domain/vocabulary.ts'
import type { Slots } from '#domain/words/fill.ts'
import { partnerSlots } from '#domain/words/partner-slots.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from '../context.ts'
import { heed } from '../heed.ts'
import { memoryOf } from '../memory.ts'
import { TroubleError } from '../outcome.ts'
import { cleaned } from '../send-message.ts'
import { wholeOrNot } from '../whole-or-not.ts'
import { courseView, summaryOf, type Telling } from './course-view.ts'
import { danger } from './guarded.ts'
import type { CourseMoved, CourseView, ProgrammeSummary } from './practice-views.ts'
import type { PracticeShelf } from './shelf-of-practices.ts'

/** What practising needs beside the rest. */
export interface Practising {
  context: Context
  practices: PracticeShelf
  /** The day it is where the person is. */
  today: () => Day
}

export async function listProgrammes({ context, practices }: Practising): Promise<ProgrammeSummary[]> {
  const [vault, { programmes }] = await Promise.all([context.vault(), practices.catalogue()])
  const guarded = danger(vault, context)
  return programmes.filter(({ joint }) => !joint || !guarded).map(summaryOf)
}

/** Every course that is not over; a day that was waited for may have come. */
export async function listCourses(practising: Practising): Promise<CourseView[]> {
  const vault = await practising.context.vault()
  const going = vault.all('course').filter(({ body }) => !body.ended)
  const telling = tellingOf(vault, practising)
  const views = await Promise.all(going.map((record) => seen(record, { practising, telling })))
  return views.filter((view) => view !== undefined)
}

/** One course, over or not. Throws TroubleError "not-found". */
export async function viewCourse(practising: Practising, id: string): Promise<CourseView> {
  const vault = await practising.context.vault()
  const record = vault.get('course', id)
  const view = record && (await seen(record, { practising, telling: tellingOf(vault, practising) }))
  if (!view) throw new TroubleError('not-found')
  return view
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
    return courseView(record, { programme, telling: await tellingOf(vault, practising) })
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
  if (help) return { course: courseView(record, { programme, telling }), help }
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
    return { course: courseView(changed, { programme, telling }) }
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

/** How a course looks today; undefined where its programme is no longer there. */
async function seen(
  record: Kept<'course'>,
  { practising, telling: coming }: { practising: Practising; telling: Promise<Telling> },
): Promise<CourseView | undefined> {
  const [programme, telling] = await Promise.all([practising.practices.programme(record.body.programme), coming])
  return programme && courseView(await opened(record, { programme, practising }), { programme, telling })
}

async function opened(
  record: Kept<'course'>,
  { programme, practising }: { programme: Programme; practising: Practising },
): Promise<Kept<'course'>> {
  if (record.body.ended) return record
  const [course] = advance(record.body, { kind: 'open' }, await playingOf(programme, practising))
  return { ...record, body: course }
}

async function helpFor(event: CourseEvent, context: Context): Promise<CourseMoved['help']> {
  return event.kind === 'answer' && typeof event.value === 'string' ? heed(context, event.value) : undefined
}

async function programmeOf(id: string, { practices }: Practising): Promise<Programme> {
  const programme = await practices.programme(id)
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
  const [catalogue, slots] = await Promise.all([practices.catalogue(), slotsOf(vault, context)])
  return { catalogue, slots }
}

/** How the other is spoken of, as the person does. */
export async function slotsOf(vault: Vault, { ears, clock }: Context): Promise<Slots> {
  const [library, hear] = await Promise.all([ears.library(), ears.hear()])
  const { partner } = memoryOf(vault, { hear, library, now: clock() })
  const [name = '', own = ''] = library.moves['call-partner'] ?? []
  return partnerSlots(partner, { name, own })
}

function keptOf({ stitch, step }: Extract<CourseEffect, { kind: 'keep' }>, programme: string, on: Day) {
  return { of: `programme/${programme}`, step, stitch, on }
}
