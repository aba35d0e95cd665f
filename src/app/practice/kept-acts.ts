// Acts kept, logged in one tap: what the Weave is made of. Nothing counts days without one.

import { type Day, isDay } from '#domain/practice/calendar.ts'
import { type Catalogue, listedAs } from '#domain/practice/catalogue.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import type { Practising } from './courses.ts'
import type { KeptView } from './practice-views.ts'
import { ownNameOf } from './rituals.ts'

/** Logs a practice or a ritual as kept, today unless another day is named. Throws TroubleError "not-found". */
export async function keepAct(
  { context, practices, today }: Practising,
  { of, on = today() }: { of: string; on?: string },
): Promise<KeptView> {
  const catalogue = await practices.catalogue()
  const stitch = stitchOf(of, catalogue)
  if (!stitch || !isDay(on)) throw new TroubleError('not-found')
  const vault = await context.vault()
  return keptView(await vault.add('kept', { of, stitch, on }), keptNames(catalogue, vault))
}

/** Everything kept since a day, or ever; the newest day first. */
export async function listKept({ context, practices }: Practising, since: Day = ''): Promise<KeptView[]> {
  const [vault, catalogue] = await Promise.all([context.vault(), practices.catalogue()])
  const naming = keptNames(catalogue, vault)
  return vault
    .all('kept')
    .filter(({ body }) => body.on >= since)
    .map((record) => keptView(record, naming))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** Names of what was kept, of the catalogue or one's own, each looked up once: the same few acts come a thousand times. */
export function keptNames(catalogue: Catalogue, vault: Pick<Vault, 'get'>): (of: string) => string {
  const known = new Map<string, string>()
  return (of) => {
    const name = known.get(of) ?? ownNameOf(of, vault) ?? listedAs(of, catalogue)?.name ?? ''
    known.set(of, name)
    return name
  }
}

export function keptView({ id, body: { of, on, stitch } }: Kept<'kept'>, naming: (of: string) => string): KeptView {
  return { id, on, stitch, of, name: naming(of) }
}

function stitchOf(of: string, { acts, rituals }: Catalogue) {
  const [kind, id] = of.split('/')
  const things = kind === 'practice' ? acts : kind === 'ritual' ? rituals : []
  return things.find((one) => one.id === id)?.stitch
}
