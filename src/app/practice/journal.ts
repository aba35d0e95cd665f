// The journal: writing, changing, keeping what was only held. Every text is read for danger first.

import { isDay } from '#domain/practice/calendar.ts'
import type { JournalBody, Kept } from '#vault/records.ts'
import { allNotes, eraseNote, heldNote, keepNote, type Notes } from '../held-notes.ts'
import { countReferral, yearOf } from '../notices.ts'
import { TroubleError } from '../outcome.ts'
import { cleaned } from '../send-message.ts'
import { wholeOrNot } from '../whole-or-not.ts'
import type { Practising } from './courses.ts'
import type { EntryForm, EntryOpened, EntryView } from './journal-views.ts'
import { type NoteScreened, screenNote } from './screen-note.ts'

export interface EntryToKeep {
  form: EntryForm
  text: string
  /** The prompt it answers, as set/key. */
  prompt?: string
}

/** Keeps an entry; one that tells of a partner's violence is held in memory alone. Throws TroubleError "empty", "too-long". */
export async function keepEntry(practising: Practising, entry: EntryToKeep): Promise<EntryOpened> {
  const { context, today } = practising
  const screened = await screenedOf(entry.text, practising)
  const prompt = entry.prompt === undefined ? undefined : await promptOf(entry.prompt, practising)
  const body: JournalBody = {
    on: today(),
    form: entry.form,
    text: screened.text,
    ...(prompt === undefined ? {} : { prompt }),
    ...guardOf(screened),
  }
  const news = { crisis: screened.ownCrisis }
  if (screened.secret)
    return hold(practising, heldNote('journal', { id: context.ids(), at: context.clock(), body }), news)
  const vault = await context.vault()
  const note = await wholeOrNot(vault, async (writing) => {
    if (news.crisis) await countReferral(writing, context.clock())
    return writing.add('journal', body)
  })
  return viewEntry(practising, note.id)
}

/**
 * Changes the words of an entry. What was kept although it tells of danger is kept on; what tells of it only now is held
 * beside the version that was kept, and what tells of it no longer is kept like any other. Throws TroubleError "not-found", "empty", "too-long".
 */
export async function changeEntry(practising: Practising, id: string, text: string): Promise<EntryOpened> {
  const { context } = practising
  const notes = await notesOf(practising)
  const before = noteOf(notes, id)
  const screened = await screenedOf(text, practising)
  const { guarded: _, ...rest } = before.body
  const body: JournalBody = { ...rest, text: screened.text, ...guardOf(screened) }
  const wasCrisis = screenNote(before.body.text, await context.ears.library()).ownCrisis
  const news = { crisis: screened.ownCrisis && !wasCrisis }
  const isHeld = notes.held.get('journal', id) !== undefined
  const isSecret = screened.secret && (isHeld || !before.body.guarded)
  if (isSecret) return hold(practising, { ...before, body }, news)
  if (isHeld) {
    await hold(practising, { ...before, body }, news)
    return keepHeldEntry(practising, id)
  }
  await wholeOrNot(notes.vault, async (writing) => {
    if (news.crisis) await countReferral(writing, context.clock())
    return writing.change('journal', id, () => body)
  })
  return viewEntry(practising, id)
}

/** Keeps what is only held of an entry, because the person says so. Throws TroubleError "not-found". */
export async function keepHeldEntry(practising: Practising, id: string): Promise<EntryOpened> {
  await keepNote(await notesOf(practising), 'journal', id)
  return viewEntry(practising, id)
}

export async function eraseEntry(practising: Practising, id: string): Promise<void> {
  await eraseNote(await notesOf(practising), 'journal', id)
}

/** One entry, with what its words call for. Throws TroubleError "not-found". */
export async function viewEntry(practising: Practising, id: string): Promise<EntryOpened> {
  const notes = await notesOf(practising)
  const note = noteOf(notes, id)
  const { help, quiet } = screenNote(note.body.text, await practising.context.ears.library())
  return { ...entryView(note, notes), ...(help ? { help } : {}), ...(quiet ? { quiet } : {}) }
}

/** Every entry, the newest first. */
export async function allEntries(practising: Practising): Promise<EntryView[]> {
  const notes = await notesOf(practising)
  return allNotes(notes, 'journal')
    .filter(({ body }) => isDay(body.on))
    .map((note) => entryView(note, notes))
    .reverse()
}

function hold(practising: Practising, note: Kept<'journal'>, news: { crisis: boolean }): Promise<EntryOpened> {
  const { unkept, clock } = practising.context
  unkept.notes.hold(note)
  if (news.crisis) unkept.oweReferral(yearOf(clock()))
  return viewEntry(practising, note.id)
}

function entryView({ id, body: { on, form, text, prompt } }: Kept<'journal'>, { held }: Notes): EntryView {
  const kept = held.get('journal', id) === undefined
  return { id, on, form: form === 'thanks' ? 'thanks' : 'entry', text, ...(prompt ? { prompt } : {}), kept }
}

function noteOf({ vault, held }: Notes, id: string): Kept<'journal'> {
  const note = held.get('journal', id) ?? vault.get('journal', id)
  if (!note) throw new TroubleError('not-found')
  return note
}

async function notesOf({ context }: Practising): Promise<Notes> {
  return { vault: await context.vault(), held: context.unkept.notes }
}

async function screenedOf(raw: string, { context }: Practising): Promise<NoteScreened & { text: string }> {
  const text = cleaned(raw)
  return { ...screenNote(text, await context.ears.library()), text }
}

const guardOf = ({ guarded }: NoteScreened) => (guarded ? { guarded: true as const } : {})

async function promptOf(id: string, { practices }: Practising): Promise<string | undefined> {
  const [set, key] = id.split('/') as [string, string]
  return (await practices.prompts()).find((one) => one.id === set)?.prompts[key]
}
