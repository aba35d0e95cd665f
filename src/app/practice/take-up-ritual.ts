// Taking up a ritual: one of the catalogue, or one's own with a name. Words that cannot wait are not kept in it.

import type { Catalogue } from '#domain/practice/catalogue.ts'
import { isSchedule, type Schedule } from '#domain/practice/schedule.ts'
import type { RitualBody } from '#vault/records.ts'
import { lookAt } from '../look-at.ts'
import { TroubleError } from '../outcome.ts'
import { cleaned } from '../send-message.ts'
import type { Practising } from './courses.ts'
import { danger } from './guarded.ts'
import type { RitualTold } from './regular-views.ts'
import { ritualView } from './rituals.ts'

const LONGEST = { name: 80, how: 600 }

export interface RitualToTakeUp {
  /** As ritual/id; absent for one's own, which has a name. */
  of?: string | undefined
  name?: string
  how?: string
  joint: boolean
  schedule: Schedule
}

/** Throws TroubleError "not-found" for what is in no catalogue or no calendar, "empty" or "too-long" for its words. */
export async function takeUpRitual(
  { context, practices, today }: Practising,
  input: RitualToTakeUp,
): Promise<RitualTold> {
  const vault = await context.vault()
  if (!isSchedule(input.schedule)) throw new TroubleError('not-found')
  const catalogue = await practices.catalogue()
  const body = input.of === undefined ? ownRitual(input) : knownRitual(input, catalogue)
  if (body.joint && danger(vault, context)) throw new TroubleError('not-found')
  const help = lookAt(`${body.name ?? ''}. ${body.how ?? ''}`, await context.ears.library())
  if (help) return { help }
  const record = await vault.add('ritual', body)
  return { ritual: ritualView(record, { vault, catalogue, today: today() }) }
}

function ownRitual({ name = '', how = '', joint, schedule }: RitualToTakeUp): RitualBody {
  const words = { name: cleaned(name), how: how.trim() === '' ? '' : cleaned(how) }
  if (words.name.length > LONGEST.name || words.how.length > LONGEST.how) throw new TroubleError('too-long')
  return { ...words, joint, schedule, paused: false }
}

function knownRitual({ of, schedule }: RitualToTakeUp, { rituals }: Catalogue): RitualBody {
  const known = rituals.find(({ id }) => `ritual/${id}` === of)
  if (!of || !known) throw new TroubleError('not-found')
  return { of, joint: known.joint, schedule, paused: false }
}
