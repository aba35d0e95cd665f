// A file for the person's own calendar: of a ritual, of an act they took on, of a programme under way. Its words are the
// same for all of them, and tell nobody anything.

import { addDays, type Day, daysBetween, isDay } from '#domain/practice/calendar.ts'
import { type CalendarEntry, calendarFile } from '#domain/practice/calendar-file.ts'
import type { Programme } from '#domain/practice/programme-schema.ts'
import { nextDay, ruleOf } from '#domain/practice/schedule.ts'
import type { Kept } from '#vault/records.ts'
import { TroubleError } from '../outcome.ts'
import type { Practising } from './courses.ts'

const MINUTES = 15

export type ForCalendar =
  | { kind: 'ritual'; id: string }
  /** When an act taken on is to be. */
  | { kind: 'act'; id: string; day: Day; at?: string }
  | { kind: 'course'; id: string; at?: string }

/** The file's text. Throws TroubleError "not-found". */
export async function fileForCalendar(practising: Practising, wanted: ForCalendar): Promise<string> {
  const { context } = practising
  const [entries, { moves }] = await Promise.all([entriesOf(practising, wanted), context.ears.library()])
  const stamp = new Date(context.clock()).toISOString().replace(/[-:]|\.\d+/g, '')
  return calendarFile(entries, { summary: moves['calendar-reminder']?.[0] ?? '', stamp })
}

async function entriesOf({ context, practices, today }: Practising, wanted: ForCalendar): Promise<CalendarEntry[]> {
  const vault = await context.vault()
  if (wanted.kind === 'ritual') {
    const ritual = vault.get('ritual', wanted.id)
    if (!ritual || ritual.body.ended) throw new TroubleError('not-found')
    const { schedule } = ritual.body
    const { at } = schedule
    const day = nextDay(schedule, today())
    return [{ ...entryOf(ritual, day, at), rule: ruleOf(schedule) }]
  }
  if (wanted.kind === 'act') {
    const act = vault.get('commitment', wanted.id)
    if (!act || !isDay(wanted.day)) throw new TroubleError('not-found')
    return [entryOf(act, wanted.day, wanted.at)]
  }
  const course = vault.get('course', wanted.id)
  const programme = course && (await practices.programme(course.body.programme))
  if (!programme || course.body.ended) throw new TroubleError('not-found')
  return daysAhead(course, programme, today()).map((day, i) => {
    const entry = entryOf(course, day, wanted.at)
    return { ...entry, uid: `${entry.uid}-${i + 1}` }
  })
}

function entryOf({ id, version }: Kept, day: Day, at: string | undefined): CalendarEntry {
  return { uid: id, sequence: version, day, ...(at ? { at } : {}), minutes: MINUTES }
}

/** The days on which the parts still open begin, as far as they can be known: the one it waits for, and so on from there. */
function daysAhead({ body }: Kept<'course'>, { parts, steps }: Programme, today: Day): Day[] {
  const open = parts.filter(({ at }) => !body.passed[at])
  const waits = open.slice(1).map(({ at }) => {
    const step = steps[at]
    return step?.do === 'wait' ? step.days * body.pace : 0
  })
  let day = body.due && daysBetween(today, body.due) > 0 ? body.due : today
  const days = new Set([day])
  for (const wait of waits) {
    day = addDays(day, wait)
    days.add(day)
  }
  return [...days]
}
