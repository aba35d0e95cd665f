// A time without screens. What is kept is the moment at which it ends, so that a locked phone, a closed page or another
// window changes nothing; ending it early is as good as ending it late.

import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import type { Practising } from './courses.ts'
import { keptNames, keptView } from './kept-acts.ts'
import type { KeptView } from './practice-views.ts'
import type { UnplugView } from './regular-views.ts'

const MINUTE = 60_000
const LONGEST = 12 * 60
/** Less than this was a look at the page. */
const LEAST = 1

/** What is going on; one that was over long ago is still there, until somebody comes back and says so. */
export async function unplugNow({ context }: Practising): Promise<UnplugView | undefined> {
  const going = goingIn(await context.vault())
  return going && { began: going.body.began, ends: going.body.ends }
}

/** Begins one of so many minutes. Throws TroubleError "conflict" while another goes on. */
export async function beginUnplug({ context }: Practising, minutes: number): Promise<UnplugView> {
  const vault = await context.vault()
  if (goingIn(vault)) throw new TroubleError('conflict')
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) throw new TroubleError('not-found')
  const began = context.clock()
  const { body } = await vault.add('unplug', { began, ends: began + minutes * MINUTE })
  return body
}

/** Ends it, early or late, and keeps it as an act; nothing is kept of one that hardly began. */
export async function endUnplug({ context, practices, today }: Practising): Promise<KeptView | undefined> {
  const vault = await context.vault()
  const going = goingIn(vault)
  if (!going) return undefined
  const lasted = Math.min(context.clock(), going.body.ends) - going.body.began
  const kept =
    lasted >= LEAST * MINUTE ? await vault.add('kept', { of: 'unplug', stitch: 'unplug', on: today() }) : undefined
  await vault.remove('unplug', going.id)
  return kept && keptView(kept, keptNames(await practices.catalogue(), vault))
}

function goingIn(vault: Pick<Vault, 'all'>): Kept<'unplug'> | undefined {
  return vault.all('unplug').at(-1)
}
