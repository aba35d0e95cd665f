// What becomes of a ritual that is kept: another time, a rest, an end, a day let go by. None of it is a failing.

import { isSchedule, type Schedule } from '#domain/practice/schedule.ts'
import type { RitualBody } from '#vault/records.ts'
import { TroubleError } from '../outcome.ts'
import type { Practising } from './courses.ts'
import type { RitualView } from './regular-views.ts'
import { ritualView } from './rituals.ts'

export type RitualChange =
  | { do: 'pause' | 'resume' | 'end' | 'begin-again' }
  /** Not today, and no reason is asked for. */
  | { do: 'let-go' }
  | { do: 'move'; schedule: Schedule }

/** Throws TroubleError "not-found" where there is no such ritual, or no such time. */
export async function changeRitual(practising: Practising, id: string, change: RitualChange): Promise<RitualView> {
  const [vault, catalogue] = await Promise.all([practising.context.vault(), practising.practices.catalogue()])
  const today = practising.today()
  if (!vault.get('ritual', id) || (change.do === 'move' && !isSchedule(change.schedule)))
    throw new TroubleError('not-found')
  const record = await vault.change('ritual', id, (body) => changed(body, change, today))
  return ritualView(record, { vault, catalogue, today })
}

function changed(body: RitualBody, change: RitualChange, today: string): RitualBody {
  switch (change.do) {
    case 'pause':
      return { ...body, paused: true }
    case 'resume':
      return { ...body, paused: false }
    case 'end':
      return { ...body, ended: today }
    case 'begin-again': {
      const { ended: _, ...rest } = body
      return { ...rest, paused: false }
    }
    case 'let-go':
      return { ...body, letGo: today }
    case 'move':
      return { ...body, schedule: change.schedule }
  }
}
