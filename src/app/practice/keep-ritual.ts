import { TroubleError } from '../outcome.ts'
import type { Practising } from './courses.ts'
import { keptNames, keptView } from './kept-acts.ts'
import type { KeptView } from './practice-views.ts'
import { keptAs } from './rituals.ts'

/** Logs a ritual as kept today; a second tap keeps it once. Throws TroubleError "not-found". */
export async function keepRitual({ context, practices, today }: Practising, id: string): Promise<KeptView> {
  const vault = await context.vault()
  const ritual = vault.get('ritual', id)
  if (!ritual) throw new TroubleError('not-found')
  const catalogue = await practices.catalogue()
  const of = keptAs(id, ritual.body)
  const on = today()
  const stitch = catalogue.rituals.find((one) => `ritual/${one.id}` === of)?.stitch ?? 'ritual'
  const known = vault.all('kept').find(({ body }) => body.of === of && body.on === on)
  return keptView(known ?? (await vault.add('kept', { of, stitch, on })), keptNames(catalogue, vault))
}
