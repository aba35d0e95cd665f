// The verbs of what someone notes for themself: self-checks, the pulse of a day, the journal. Their files are fetched when the
// first of them is wanted.

import type { Prompt } from '#domain/practice/order-prompts.ts'
import { outcomeOf } from '../outcome.ts'
import type { Outcome } from '../views.ts'
import type { CheckBegun, CheckSummary, CheckView, TakenView } from './check-views.ts'
import type { EntryToKeep } from './journal.ts'
import type { EntryFromThen, EntryOpened, EntryView, PulseView } from './journal-views.ts'
import type { PulseKept, PulseToKeep } from './pulse.ts'
import type { VerbParts } from './regular-verbs.ts'

export interface NoteVerbs {
  /** Self-checks, with how often each was answered. */
  checks(): Promise<CheckSummary[]>
  check(id: string): Promise<Outcome<CheckView>>
  /** Keeps what was answered so far, to go on with later. */
  keepCheckAnswers(id: string, begun: CheckBegun): Promise<Outcome<void>>
  /** Ends a self-check; what may tell of a partner's violence is held and written nowhere. */
  takeCheck(id: string, answers: Record<string, number>): Promise<Outcome<TakenView>>
  /** Keeps what was held of an answered self-check, because the person says so. */
  keepTaken(id: string): Promise<Outcome<TakenView>>
  eraseTaken(id: string): Promise<Outcome<void>>

  /** Notes how it is today, in place of what was noted before. */
  keepPulse(pulse: PulseToKeep): Promise<Outcome<PulseKept>>
  pulses(): Promise<PulseView[]>
  erasePulse(id: string): Promise<Outcome<void>>

  /** Entries of the journal with all of these words; every one where there is none. */
  entries(words: string): Promise<EntryView[]>
  /** Entries from days that come back today. */
  entriesOnThisDay(): Promise<EntryFromThen[]>
  entry(id: string): Promise<Outcome<EntryOpened>>
  /** Keeps an entry; one that tells of a partner's violence is held and written nowhere. */
  keepEntry(entry: EntryToKeep): Promise<Outcome<EntryOpened>>
  changeEntry(id: string, text: string): Promise<Outcome<EntryOpened>>
  /** Keeps what was held of an entry, because the person says so. */
  keepHeldEntry(id: string): Promise<Outcome<EntryOpened>>
  eraseEntry(id: string): Promise<Outcome<void>>
  /** Gives an entry back and asks one thing; no paragraph where its words call for help, or are only held. */
  reflectOnEntry(id: string): Promise<Outcome<string[]>>
  /** Prompts to write from, the one for today first. */
  prompts(): Promise<Prompt[]>
}

export function createNoteVerbs({ practising, one }: VerbParts): NoteVerbs {
  const write = <T>(work: () => Promise<T>) => one(() => outcomeOf(work))
  const { vault } = practising.context
  return {
    checks: async () => (await checks()).listChecks(practising),
    check: (id) => outcomeOf(async () => (await checks()).viewCheck(practising, id)),
    keepCheckAnswers: (id, begun) => write(async () => (await checks()).keepCheckAnswers(practising, id, begun)),
    takeCheck: (id, answers) => write(async () => (await checks()).takeCheck(practising, id, answers)),
    keepTaken: (id) => write(async () => (await checks()).keepTaken(practising, id)),
    eraseTaken: (id) => write(async () => (await checks()).eraseTaken(practising, id)),

    keepPulse: (pulse) => write(async () => (await pulses()).keepPulse(practising, pulse)),
    pulses: async () => (await pulses()).listPulses(practising),
    erasePulse: (id) => write(async () => (await vault()).remove('pulse', id)),

    entries: async (words) => (await findEntries()).listEntries(practising, words),
    entriesOnThisDay: async () => (await findEntries()).entriesOnThisDay(practising),
    entry: (id) => outcomeOf(async () => (await journal()).viewEntry(practising, id)),
    keepEntry: (entry) => write(async () => (await journal()).keepEntry(practising, entry)),
    changeEntry: (id, text) => write(async () => (await journal()).changeEntry(practising, id, text)),
    keepHeldEntry: (id) => write(async () => (await journal()).keepHeldEntry(practising, id)),
    eraseEntry: (id) => write(async () => (await journal()).eraseEntry(practising, id)),
    reflectOnEntry: (id) =>
      outcomeOf(async () => {
        const reflected = await (await reflections()).reflectOnEntry(practising, id)
        return reflected?.spoken.map(({ text }) => text) ?? []
      }),
    prompts: async () => (await findEntries()).listPrompts(practising),
  }
}

const checks = () => import('./checks.ts')
const pulses = () => import('./pulse.ts')
const journal = () => import('./journal.ts')
const reflections = () => import('./reflect-on-entry.ts')
const findEntries = () => import('./find-entries.ts')
