// What this device may remind of in the next day, for a page that is open. Only kinds that were turned on, nothing in quiet
// hours, and nothing at all while danger is remembered: a screen that lights up is seen by whoever stands near.

import { addDays, type Day } from '#domain/practice/calendar.ts'
import { isQuietAt } from '#domain/practice/quiet-hours.ts'
import { fallsOn } from '#domain/practice/schedule.ts'
import type { Vault } from '#vault/vault.ts'
import { localDay } from '../local-day.ts'
import { settingsOf } from '../settings.ts'
import type { Settings } from '../views.ts'
import type { Practising } from './courses.ts'
import { danger } from './guarded.ts'
import type { Reminder } from './regular-views.ts'
import { listRituals } from './rituals.ts'

/** A window that slept a little may still say it. */
const LATE = 10 * 60_000
const DAYS_AHEAD = [0, 1]

/** In order of time, from a little before now. */
export async function remindersAhead(practising: Practising): Promise<Reminder[]> {
  const { context } = practising
  const vault = await context.vault()
  const settings = settingsOf(vault)
  if (danger(vault, context)) return []
  const since = context.clock() - LATE
  const days = DAYS_AHEAD.map((later) => addDays(practising.today(), later))
  const found: { kind: Reminder['kind']; day: Day; at: string }[] = [
    ...(settings.remindRituals ? await ritualTimes(practising, days, settings) : []),
    ...(settings.remindCourses ? courseTimes(vault, days, settings) : []),
    ...(settings.remindActs ? actTimes(vault, days, settings) : []),
  ]
  return found
    .filter(({ at }) => !isQuietAt(at, { from: settings.quietFrom, to: settings.quietTo }))
    .map(({ kind, day, at }) => ({ kind, at: new Date(`${day}T${at}`).getTime() }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => a.at - b.at)
}

async function ritualTimes(practising: Practising, days: readonly Day[], { remindAt }: Settings) {
  const rituals = await listRituals(practising)
  return rituals.flatMap(({ next, paused, ended, rhythm, from, on, at = remindAt, due }) =>
    paused || ended || next === undefined
      ? []
      : days
          .filter((day, later) => fallsOn({ rhythm, from, on }, day) && (later > 0 || due))
          .map((day) => ({ kind: 'rituals' as const, day, at })),
  )
}

/** A programme that goes on that day after a wait. */
function courseTimes(vault: Pick<Vault, 'all'>, days: readonly Day[], { remindAt }: Settings) {
  return vault
    .all('course')
    .flatMap(({ body }) =>
      body.due && days.includes(body.due) && !body.paused && !body.ended
        ? [{ kind: 'courses' as const, day: body.due, at: remindAt }]
        : [],
    )
}

/** Once, on the day after an act was taken on. */
function actTimes(vault: Pick<Vault, 'all'>, days: readonly Day[], { remindAt }: Settings) {
  return vault.all('commitment').flatMap(({ createdAt, body }) => {
    const day = addDays(localDay(createdAt), 1)
    return !body.outcome && days.includes(day) ? [{ kind: 'acts' as const, day, at: remindAt }] : []
  })
}
