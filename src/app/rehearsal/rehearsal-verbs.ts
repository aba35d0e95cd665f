// The verbs of a rehearsal. Their file is fetched when the first of them is wanted.

import { outcomeOf } from '../outcome.ts'
import { danger } from '../practice/guarded.ts'
import type { VerbParts } from '../practice/regular-verbs.ts'
import type { Outcome } from '../views.ts'
import type { RehearsalChoice, RehearsalMove, RehearsalMoved, RehearsalView, StandInView } from './rehearsal-views.ts'

export interface RehearsalVerbs {
  /** Whether a rehearsal may be offered: not while danger is remembered. */
  mayRehearse(): Promise<boolean>
  /** Stand-ins to practise a hard talk with; none while danger is remembered. */
  standIns(): Promise<StandInView[]>
  /** The rehearsal that goes on, or has just ended. */
  rehearsal(): Promise<RehearsalView | undefined>
  /** Begins one in place of any before; danger in what is filled in ends it before it began. */
  beginRehearsal(choice: RehearsalChoice): Promise<Outcome<RehearsalMoved>>
  /** Says something, pauses, takes a sentence back, changes chairs or ends it. */
  moveRehearsal(move: RehearsalMove): Promise<Outcome<RehearsalMoved>>
  /** Forgets it: nothing of it stays. */
  forgetRehearsal(): Promise<Outcome<void>>
}

export function createRehearsalVerbs({ practising, one }: VerbParts): RehearsalVerbs {
  const write = <T>(work: () => Promise<T>) => one(() => outcomeOf(work))
  return {
    mayRehearse: async () => !danger(await practising.context.vault(), practising.context),
    standIns: async () => (await load()).listStandIns(practising),
    rehearsal: async () => (await load()).rehearsalNow(practising),
    beginRehearsal: (choice) => write(async () => (await load()).beginRehearsing(practising, choice)),
    moveRehearsal: (move) => write(async () => (await load()).moveRehearsal(practising, move)),
    forgetRehearsal: () => write(async () => (await load()).forgetRehearsal(practising)),
  }
}

const load = () => import('./rehearse.ts')
