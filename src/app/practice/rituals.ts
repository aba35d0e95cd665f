// Rituals someone keeps, as they are shown.

import type { Day } from '#domain/practice/calendar.ts'
import type { Catalogue } from '#domain/practice/catalogue.ts'
import { fallsOn, nextDay } from '#domain/practice/schedule.ts'
import { fill } from '#domain/words/fill.ts'
import type { Kept, RitualBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import { type Practising, slotsOf } from './courses.ts'
import { danger } from './guarded.ts'
import type { RitualOpened, RitualView } from './regular-views.ts'

/** All of them, those that are over last; one that needs both is not shown while danger is remembered. */
export async function listRituals({ context, practices, today }: Practising): Promise<RitualView[]> {
  const [vault, catalogue] = await Promise.all([context.vault(), practices.catalogue()])
  const guarded = danger(vault, context)
  return vault
    .all('ritual')
    .filter(({ body }) => !guarded || !isJoint(body, catalogue))
    .map((record) => ritualView(record, { vault, catalogue, today: today() }))
    .sort((a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined) || rank(a) - rank(b))
}

/** One of them, with how it goes. Throws TroubleError "not-found". */
export async function openRitual(practising: Practising, id: string): Promise<RitualOpened> {
  const { context, practices } = practising
  const vault = await context.vault()
  const record = vault.get('ritual', id)
  if (!record) throw new TroubleError('not-found')
  const { of, how = '' } = record.body
  const [listed, known, slots] = await Promise.all([
    listRituals(practising),
    of === undefined ? [] : practices.rituals(),
    slotsOf(vault, context),
  ])
  const view = listed.find((one) => one.id === id)
  if (!view) throw new TroubleError('not-found')
  const text = known.find((one) => `ritual/${one.id}` === of)?.how ?? how
  return { ...view, how: of === undefined ? text : (fill(text, slots) ?? text) }
}

export interface Seeing {
  vault: Pick<Vault, 'all'>
  catalogue: Catalogue
  today: Day
}

export function ritualView({ id, body }: Kept<'ritual'>, { vault, catalogue, today }: Seeing): RitualView {
  const { of, joint, schedule, paused, letGo, ended } = body
  const { rhythm, on, from, at } = schedule
  const kept = vault.all('kept').find((one) => one.body.of === keptAs(id, body) && one.body.on === today)
  const going = !paused && ended === undefined
  const comes = going && fallsOn(schedule, today)
  return {
    id,
    ...(of ? { of } : {}),
    name: nameOf(body, catalogue),
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

const OWN = 'own-ritual/'

/** What a kept act names as its ritual. */
export function keptAs(id: string, { of }: Pick<RitualBody, 'of'>): string {
  return of ?? `${OWN}${id}`
}

/** The name of one's own ritual, from what a kept act names; undefined for all else, and where it was erased. */
export function ownNameOf(of: string, vault: Pick<Vault, 'get'>): string | undefined {
  return of.startsWith(OWN) ? vault.get('ritual', of.slice(OWN.length))?.body.name : undefined
}

function nameOf({ of, name = '' }: RitualBody, { rituals }: Catalogue): string {
  return rituals.find(({ id }) => `ritual/${id}` === of)?.name ?? name
}

function isJoint({ of, joint }: RitualBody, { rituals }: Catalogue): boolean {
  return joint || rituals.some((one) => `ritual/${one.id}` === of && one.joint)
}

/** Those of today first, whether or not they have been kept: nothing moves under the finger. */
function rank({ due, keptToday, paused }: RitualView): number {
  return due || keptToday ? 0 : paused ? 2 : 1
}
