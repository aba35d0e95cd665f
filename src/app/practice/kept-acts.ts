// Acts kept, logged in one tap: what the Weave is made of. Nothing counts days without one.

import { isDay } from '#domain/practice/calendar.ts'
import type { Practices } from '#domain/practice/practices.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import { nameOf } from './course-view.ts'
import type { Practising } from './courses.ts'
import type { KeptView } from './practice-views.ts'

const OWN = 'own-ritual/'

/** Logs a practice or a ritual as kept, today unless another day is named. Throws TroubleError "not-found". */
export async function keepAct(
  { context, practices, today }: Practising,
  { of, on = today() }: { of: string; on?: string },
): Promise<KeptView> {
  const all = await practices()
  const stitch = stitchOf(of, all)
  if (!stitch || !isDay(on)) throw new TroubleError('not-found')
  const vault = await context.vault()
  return keptView(await vault.add('kept', { of, stitch, on }), all, vault)
}

/** Everything kept, the newest day first. */
export async function listKept({ context, practices }: Practising): Promise<KeptView[]> {
  const [vault, all] = await Promise.all([context.vault(), practices()])
  return vault
    .all('kept')
    .map((record) => keptView(record, all, vault))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** An act kept, with its name: that of the catalogue, or the one the person gave a ritual of their own. */
export function keptView(
  { id, body: { of, on, stitch } }: Kept<'kept'>,
  practices: Practices,
  vault: Pick<Vault, 'get'>,
): KeptView {
  const own = of.startsWith(OWN) ? vault.get('ritual', of.slice(OWN.length))?.body.name : undefined
  return { id, on, stitch, of, name: own ?? nameOf(of, practices) }
}

function stitchOf(of: string, { practices, rituals }: Practices) {
  const [kind, id] = of.split('/')
  const things = kind === 'practice' ? practices : kind === 'ritual' ? rituals : []
  return things.find((one) => one.id === id)?.stitch
}
