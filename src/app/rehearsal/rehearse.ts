// Practising a hard talk with a stand-in. Every text is screened before it is played. While it goes on it lies sealed, so that
// a reload loses nothing; once it is over, or danger has ended it, it is gone, but for the sentence that is taken along.

import type { Library } from '#domain/library.ts'
import type { RehearsalSet, StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import { beginRehearsal, createStage, type RehearsalEvent, rehearse, type Stage } from '#domain/rehearsal/rehearse.ts'
import type { Rehearsal } from '#domain/rehearsal/state.ts'
import { type From, isQuietConcern, stopFor } from '#domain/rehearsal/stops.ts'
import { screen, type TurnBefore } from '#domain/safety/screen.ts'
import type { Screened } from '#domain/safety/screened.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { countReferral } from '../notices.ts'
import { TroubleError } from '../outcome.ts'
import type { Practising } from '../practice/courses.ts'
import { danger } from '../practice/guarded.ts'
import { cleaned } from '../send-message.ts'
import { rehearsalView, standInView } from './rehearsal-view.ts'
import type { RehearsalChoice, RehearsalMove, RehearsalMoved, RehearsalView, StandInView } from './rehearsal-views.ts'

const SEEDS = 100_000
const LONGEST_NAME = 40
const LONGEST_AIM = 400

/** Stand-ins to choose from; none while danger is remembered. */
export async function listStandIns({ context, practices }: Practising): Promise<StandInView[]> {
  if (danger(await context.vault(), context)) return []
  return (await practices.rehearsal()).standIns.map(standInView)
}

/** The one that goes on, or has just ended. */
export async function rehearsalNow(practising: Practising): Promise<RehearsalView | undefined> {
  const { context } = practising
  const vault = await context.vault()
  if (danger(vault, context)) return undefined
  const going = goingIn(vault)
  return going && (await show(practising, going.body))
}

/** Begins one, in place of any before. Throws TroubleError "not-found" where none may be, "too-long". */
export async function beginRehearsing(practising: Practising, choice: RehearsalChoice): Promise<RehearsalMoved> {
  const { context } = practising
  const vault = await context.vault()
  if (danger(vault, context)) throw new TroubleError('not-found')
  const theatre = await openTheatre(practising)
  const name = short(choice.name, LONGEST_NAME)
  const aim = short(choice.aim, LONGEST_AIM)
  for (const text of [name, aim].filter((one) => one !== '')) {
    const stopped = await stop(practising, theatre, {
      screened: screen(text, [], theatre.library.signals),
      from: 'person',
    })
    if (stopped) return stopped
  }
  const seed = Math.floor(context.chance() * SEEDS)
  const begun = beginRehearsal(theatre.stage, { standIn: choice.standIn, name, aim, seed })
  if (!begun) throw new TroubleError('not-found')
  await keep(vault, begun)
  return { rehearsal: await show(practising, begun) }
}

/** Plays on. Throws TroubleError "not-found" where none goes on, "empty", "too-long". */
export async function moveRehearsal(practising: Practising, move: RehearsalMove): Promise<RehearsalMoved> {
  const { context } = practising
  const vault = await context.vault()
  const going = goingIn(vault)
  if (!going || danger(vault, context)) throw new TroubleError('not-found')
  const theatre = await openTheatre(practising)
  const { body } = going
  let event: RehearsalEvent
  let quiet = false
  if ('text' in move) {
    const line = screen(cleaned(move.text), before(body), theatre.library.signals)
    const from = move.kind === 'say' ? 'person' : 'as-them'
    const stopped = await stop(practising, theatre, { screened: line, from })
    if (stopped) return { ...(stopped.ends ? {} : { rehearsal: await show(practising, body) }), ...stopped }
    quiet = isQuietConcern(line)
    event = { kind: move.kind, line }
  } else event = { kind: move.kind }
  const next = rehearse(theatre.stage, body, event)
  await keep(vault, next)
  return { rehearsal: await show(practising, next), ...(quiet ? { quiet } : {}) }
}

/** Nothing of it stays. */
export async function forgetRehearsal({ context }: Practising): Promise<void> {
  const vault = await context.vault()
  for (const { id } of vault.all('rehearsal')) await vault.remove('rehearsal', id)
}

interface Theatre {
  library: Library
  set: RehearsalSet
  stage: Stage
}

const stages = new WeakMap<Library, Stage>()

async function openTheatre({ context, practices }: Practising): Promise<Theatre> {
  const [library, set] = await Promise.all([context.ears.withWorkshop(), practices.rehearsal()])
  const known = stages.get(library)
  const stage = known?.set === set ? known : createStage(library, set)
  stages.set(library, stage)
  return { library, set, stage }
}

/** What stops it, done: where danger ends it, nothing of it stays, and no other is begun while this page is open. */
async function stop(
  practising: Practising,
  { library, stage }: Theatre,
  { screened, from }: { screened: Screened; from: From },
): Promise<RehearsalMoved | undefined> {
  const found = stopFor(screened, stage, { ...library, from })
  if (!found) return undefined
  if (found.kind === 'refused') return { refused: found.words }
  const { context } = practising
  await forgetRehearsal(practising)
  const { words, kinds, crisis } = found
  const own = kinds.some((kind) => kind === 'suicide' || kind === 'self-harm')
  if (crisis && own) await countReferral(await context.vault(), context.clock())
  if (!own) context.unkept.remember()
  return { ends: { words, kinds, crisis } }
}

async function show({ practices }: Practising, rehearsal: Rehearsal): Promise<RehearsalView> {
  const set = await practices.rehearsal()
  return rehearsalView(set, standInOf(set, rehearsal), rehearsal)
}

function standInOf(set: RehearsalSet, { standIn }: Rehearsal): StandIn {
  const found = set.standIns.find(({ id }) => id === standIn)
  if (!found) throw new TroubleError('not-found')
  return found
}

/** What the person said so far, for screening in the light of it. */
function before({ exchanges, aside }: Rehearsal): TurnBefore[] {
  const said = [...exchanges.flatMap(({ takes, ...take }) => [...takes, take]), ...aside]
  return said.map((take) => ({ who: 'person', text: take.said }))
}

async function keep(vault: Vault, rehearsal: Rehearsal): Promise<void> {
  const going = goingIn(vault)
  if (going) await vault.change('rehearsal', going.id, () => rehearsal)
  else await vault.add('rehearsal', rehearsal)
}

function goingIn(vault: Pick<Vault, 'all'>): Kept<'rehearsal'> | undefined {
  return vault.all('rehearsal').at(-1)
}

/** Empty, or cleaned and not longer than it may be. */
function short(raw: string, longest: number): string {
  const text = raw.trim() === '' ? '' : cleaned(raw).replace(/\s+/g, ' ')
  if (text.length > longest) throw new TroubleError('too-long')
  return text
}
