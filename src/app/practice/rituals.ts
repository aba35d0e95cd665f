// Rituals someone keeps, as they are shown.

import type { Day } from '#domain/practice/calendar.ts'
import type { Practices } from '#domain/practice/practices.ts'
import { fallsOn, nextDay } from '#domain/practice/schedule.ts'
import { fill } from '#domain/words/fill.ts'
import type { Kept, RitualBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Telling } from './course-view.ts'
import { type Practising, tellingOf } from './courses.ts'
import { danger } from './guarded.ts'
import type { RitualView } from './regular-views.ts'

/** All of them, those that are over last; one that needs both is not shown while danger is remembered. */
export async function listRituals(practising: Practising): Promise<RitualView[]> {
  const vault = await practising.context.vault()
  const telling = await tellingOf(vault, practising)
  const guarded = danger(vault, practising.context)
  return vault
    .all('ritual')
    .filter(({ body }) => !guarded || !isJoint(body, telling.practices))
    .map((record) => ritualView(record, { vault, telling, today: practising.today() }))
    .sort((a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined) || rank(a) - rank(b))
}

export interface Seeing {
  vault: Pick<Vault, 'all'>
  telling: Telling
  today: Day
}

export function ritualView({ id, body }: Kept<'ritual'>, { vault, telling, today }: Seeing): RitualView {
  const { of, joint, schedule, paused, letGo, ended } = body
  const { rhythm, on, from, at } = schedule
  const kept = vault.all('kept').find((one) => one.body.of === keptAs(id, body) && one.body.on === today)
  const going = !paused && ended === undefined
  const comes = going && fallsOn(schedule, today)
  return {
    id,
    ...(of ? { of } : {}),
    ...wordsOf(body, telling),
    joint,
    rhythm,
    on,
    from,
    ...(at ? { at } : {}),
    ...(going ? { next: nextDay(schedule, today) } : {}),
    due: comes && !kept && letGo !== today,
    ...(kept ? { keptToday: kept.id } : {}),
    paused,
    ...(ended ? { ended } : {}),
  }
}

/** What a kept act names as its ritual. */
export function keptAs(id: string, { of }: Pick<RitualBody, 'of'>): string {
  return of ?? `own-ritual/${id}`
}

function wordsOf(
  { of, name = '', how = '' }: RitualBody,
  { practices, slots }: Telling,
): { name: string; how: string } {
  const known = practices.rituals.find(({ id }) => `ritual/${id}` === of)
  return known ? { name: known.name, how: fill(known.how, slots) ?? known.how } : { name, how }
}

function isJoint({ of, joint }: RitualBody, { rituals }: Practices): boolean {
  return joint || rituals.some((one) => `ritual/${one.id}` === of && one.joint)
}

/** Those of today first, whether or not they have been kept: nothing moves under the finger. */
function rank({ due, keptToday, paused }: RitualView): number {
  return due || keptToday ? 0 : paused ? 2 : 1
}
