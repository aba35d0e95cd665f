// The verbs of what comes round again and of what lies ready. Their files are fetched when the first of them is wanted.

import type { Vault } from '#vault/vault.ts'
import { outcomeOf } from '../outcome.ts'
import type { Outcome } from '../views.ts'
import type { ForCalendar } from './calendar-file.ts'
import type { RitualChange } from './change-ritual.ts'
import type { Practising } from './courses.ts'
import type { CardMove } from './decks.ts'
import type { KeptView } from './practice-views.ts'
import type {
  DeckSummary,
  DeckView,
  Reminder,
  RitualOpened,
  RitualTold,
  RitualView,
  UnplugView,
} from './regular-views.ts'
import type { RitualToTakeUp } from './take-up-ritual.ts'

export interface RegularVerbs {
  /** Rituals someone keeps; those for today first. */
  rituals(): Promise<RitualView[]>
  /** One of them, with how it goes. */
  ritual(id: string): Promise<Outcome<RitualOpened>>
  takeUpRitual(ritual: RitualToTakeUp): Promise<Outcome<RitualTold>>
  changeRitual(id: string, change: RitualChange): Promise<Outcome<RitualView>>
  /** Logs a ritual as kept today. */
  keepRitual(id: string): Promise<Outcome<KeptView>>
  eraseRitual(id: string): Promise<Outcome<void>>
  /** A file for the person's own calendar, in words that tell nobody anything. */
  fileForCalendar(wanted: ForCalendar): Promise<Outcome<string>>

  decks(): Promise<DeckSummary[]>
  /** The deck as it lies; shuffled the first time. */
  openDeck(id: string): Promise<Outcome<DeckView>>
  moveCard(deck: string, move: CardMove): Promise<Outcome<DeckView>>

  /** The time without screens that is going on. */
  unplug(): Promise<UnplugView | undefined>
  beginUnplug(minutes: number): Promise<Outcome<UnplugView>>
  /** Ends it, early or late; what was kept of it. */
  endUnplug(): Promise<Outcome<KeptView | undefined>>

  /** What this device may remind of within a day, from some minutes before now, in order of time. */
  reminders(): Promise<Reminder[]>
}

export interface VerbParts {
  practising: Practising
  /** Runs a writing verb after those before it. */
  one: <T>(work: () => Promise<T>) => Promise<T>
}

export function createRegularVerbs({ practising, one }: VerbParts): RegularVerbs {
  const write = <T>(work: () => Promise<T>) => one(() => outcomeOf(work))
  const vault = (): Promise<Vault> => practising.context.vault()
  return {
    rituals: async () => (await import('./rituals.ts')).listRituals(practising),
    ritual: (id) => outcomeOf(async () => (await import('./rituals.ts')).openRitual(practising, id)),
    takeUpRitual: (ritual) => write(async () => (await import('./take-up-ritual.ts')).takeUpRitual(practising, ritual)),
    changeRitual: (id, change) =>
      write(async () => (await import('./change-ritual.ts')).changeRitual(practising, id, change)),
    keepRitual: (id) => write(async () => (await import('./keep-ritual.ts')).keepRitual(practising, id)),
    eraseRitual: (id) => write(async () => (await vault()).remove('ritual', id)),
    fileForCalendar: (wanted) =>
      outcomeOf(async () => (await import('./calendar-file.ts')).fileForCalendar(practising, wanted)),

    decks: async () => (await import('./decks.ts')).listDecks(practising),
    openDeck: (id) => write(async () => (await import('./decks.ts')).openDeck(practising, id)),
    moveCard: (deck, move) => write(async () => (await import('./decks.ts')).moveCard(practising, deck, move)),

    unplug: async () => (await import('./unplug.ts')).unplugNow(practising),
    beginUnplug: (minutes) => write(async () => (await import('./unplug.ts')).beginUnplug(practising, minutes)),
    endUnplug: () => write(async () => (await import('./unplug.ts')).endUnplug(practising)),

    reminders: async () => (await import('./reminders.ts')).remindersAhead(practising),
  }
}
