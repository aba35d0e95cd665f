// What the faces see of what comes round again, and of what lies ready: rituals kept, decks, a time without screens,
// reminders.

import type { Day } from '#domain/practice/calendar.ts'
import type { Deck } from '#domain/practice/practice-schemas.ts'
import type { Rhythm } from '#domain/vocabulary.ts'
import type { HelpView } from '../views.ts'

/** A ritual someone keeps. */
export interface RitualView {
  id: string
  /** What it is in the catalogue, as ritual/id; absent for one's own. */
  of?: string
  name: string
  joint: boolean
  rhythm: Rhythm
  /** Weekdays of it, 0 for Monday. */
  on: number[]
  from: Day
  at?: string
  /** When it comes next, today included; absent while it rests or is over. */
  next?: Day
  /** It is for today, and was neither kept nor let go by. */
  due: boolean
  /** The id of what was kept today. */
  keptToday?: string
  paused: boolean
  ended?: Day
}

/** One of them, with how it goes. */
export interface RitualOpened extends RitualView {
  how: string
}

/** A ritual just taken up or changed; `help` instead where its words cannot wait: nothing was kept then. */
export type RitualTold = { ritual: RitualView; help?: undefined } | { ritual?: undefined; help: HelpView }

export type DeckSummary = Pick<Deck, 'id' | 'name' | 'about' | 'depth' | 'for'> & { cards: number; favourites: number }

/** A deck as it lies: the card on top, and those that were liked. */
export interface DeckView {
  id: string
  name: string
  about: string
  top: CardView
  /** Cards not seen this time round, the one on top not counted. */
  left: number
  /** The one before, to go back to. */
  before?: string
  favourites: CardView[]
}

export interface CardView {
  key: string
  text: string
  favourite: boolean
}

/** A time without screens that is going on; epoch milliseconds. */
export interface UnplugView {
  began: number
  ends: number
}

/** Something a device may remind of: which kind, and when, in epoch milliseconds. Nothing in it says what it is about. */
export interface Reminder {
  kind: 'rituals' | 'courses' | 'acts'
  at: number
}
