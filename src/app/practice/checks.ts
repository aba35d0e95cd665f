// Self-checks: listing them, answering one, keeping what came out or not.

import type { Check } from '#domain/practice/practice-schemas.ts'
import { needsCare, scoreCheck } from '#domain/practice/score.ts'
import type { Vault } from '#vault/vault.ts'
import { allNotes, eraseNote, heldNote, keepNote, type Notes } from '../held-notes.ts'
import { TroubleError } from '../outcome.ts'
import { answersSoFar, dropAnswers, keepAnswers, onlyAnswers } from './check-answers.ts'
import { type CheckSeen, type CheckTelling, checkSummary, checkView, takenView } from './check-view.ts'
import type { CheckBegun, CheckSummary, CheckView, TakenView } from './check-views.ts'
import { type Practising, slotsOf, tellingOf } from './courses.ts'
import { danger } from './guarded.ts'

export async function listChecks(practising: Practising): Promise<CheckSummary[]> {
  const { context, practices } = practising
  const vault = await context.vault()
  const [checks, slots] = await Promise.all([practices.checks(), slotsOf(vault, context)])
  return checks.map((check) => checkSummary(seenOf(check, vault, practising), slots))
}

/** Throws TroubleError "not-found". */
export async function viewCheck(practising: Practising, id: string): Promise<CheckView> {
  const { seen, telling } = await lookAt(practising, id)
  return checkView(seen, telling)
}

/** Keeps what was answered so far, to go on with later. */
export async function keepCheckAnswers(practising: Practising, id: string, begun: CheckBegun): Promise<void> {
  await keepAnswers(practising.context, await checkOf(practising, id), begun)
}

/**
 * Ends a check with its answers. What may tell of a partner's violence is held in memory alone. Throws TroubleError "empty"
 * where nothing was answered.
 */
export async function takeCheck(practising: Practising, id: string, given: Record<string, number>): Promise<TakenView> {
  const { context, today } = practising
  const check = await checkOf(practising, id)
  const answers = onlyAnswers(check.items, given)
  if (Object.keys(answers).length === 0) throw new TroubleError('empty')
  const { care } = check
  const body = { check: id, on: today(), answers, ...(needsCare(check, answers) ? { care } : {}) }
  const note =
    body.care === 'partner-violence'
      ? heldNote('check-taken', { id: context.ids(), at: context.clock(), body })
      : await (await context.vault()).add('check-taken', body)
  if (body.care === 'partner-violence') context.unkept.notes.hold(note)
  await dropAnswers(context, id)
  return takenOf(practising, note.id)
}

/** Keeps what is only held of an answered check, because the person says so. Throws TroubleError "not-found". */
export async function keepTaken(practising: Practising, id: string): Promise<TakenView> {
  await keepNote(await notesOf(practising), 'check-taken', id)
  return takenOf(practising, id)
}

export async function eraseTaken(practising: Practising, id: string): Promise<void> {
  await eraseNote(await notesOf(practising), 'check-taken', id)
}

async function takenOf(practising: Practising, id: string): Promise<TakenView> {
  const note = allNotes(await notesOf(practising), 'check-taken').find((one) => one.id === id)
  if (!note) throw new TroubleError('not-found')
  const { seen, telling } = await lookAt(practising, note.body.check)
  const at = seen.taken.findIndex((one) => one.note.id === id)
  return takenView(seen, at, telling)
}

async function lookAt(practising: Practising, id: string): Promise<{ seen: CheckSeen; telling: CheckTelling }> {
  const { context } = practising
  const vault = await context.vault()
  const [check, telling, { situations }] = await Promise.all([
    checkOf(practising, id),
    tellingOf(vault, practising),
    context.ears.library(),
  ])
  const checkTelling = {
    ...telling,
    situations: new Map(situations.map((one) => [one.id, one.name])),
    guarded: danger(vault, context),
  }
  return { seen: seenOf(check, vault, practising), telling: checkTelling }
}

function seenOf(check: Check, vault: Vault, { context }: Practising): CheckSeen {
  const held = context.unkept.notes
  const taken = allNotes({ vault, held }, 'check-taken').filter(({ body }) => body.check === check.id)
  return {
    check,
    open: answersSoFar(vault, context, check),
    taken: taken.map((note) => ({
      note,
      scores: scoreCheck(check, note.body.answers),
      kept: held.get('check-taken', note.id) === undefined,
    })),
  }
}

async function notesOf({ context }: Practising): Promise<Notes> {
  return { vault: await context.vault(), held: context.unkept.notes }
}

async function checkOf({ practices }: Practising, id: string): Promise<Check> {
  const check = (await practices.checks()).find((one) => one.id === id)
  if (!check) throw new TroubleError('not-found')
  return check
}
