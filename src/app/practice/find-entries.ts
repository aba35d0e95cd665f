// Finding things again in the journal: by words, by the day, and the prompts that were not answered yet.

import { sinceThisDay } from '#domain/practice/on-this-day.ts'
import { orderPrompts, type Prompt } from '#domain/practice/order-prompts.ts'
import { wordFinder } from '../word-finder.ts'
import type { Practising } from './courses.ts'
import { danger } from './guarded.ts'
import { allEntries } from './journal.ts'
import type { EntryFromThen, EntryView } from './journal-views.ts'

/** Entries in which every one of the words occurs, the newest first; all of them where there is no word. */
export async function listEntries(practising: Practising, words: string): Promise<EntryView[]> {
  const entries = await allEntries(practising)
  const finds = wordFinder(words)
  return finds ? entries.filter(({ text, prompt = '' }) => finds(`${text} ${prompt}`)) : entries
}

/** Entries of this very day in other years, a month ago and half a year ago, the newest first. */
export async function entriesOnThisDay(practising: Practising): Promise<EntryFromThen[]> {
  const today = practising.today()
  return (await allEntries(practising)).flatMap((entry) => {
    const since = sinceThisDay(entry.on, today)
    return since ? [{ ...entry, since }] : []
  })
}

/** Prompts for today, the one to begin with first. */
export async function listPrompts(practising: Practising): Promise<Prompt[]> {
  const { context, practices } = practising
  const [vault, sets, entries] = await Promise.all([context.vault(), practices.prompts(), allEntries(practising)])
  const today = practising.today()
  return orderPrompts({
    sets,
    today,
    mood: vault.all('pulse').findLast(({ body }) => body.on === today)?.body.mood,
    answered: new Set(entries.flatMap(({ prompt }) => prompt ?? [])),
    guarded: danger(vault, context),
  })
}
