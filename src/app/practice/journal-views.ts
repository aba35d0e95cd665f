// What the faces see of the journal and of the pulse.

import type { Day } from '#domain/practice/calendar.ts'
import type { Since } from '#domain/practice/on-this-day.ts'
import type { HelpView } from '../views.ts'

/** `thanks`: what was good, one thing to a line. */
export type EntryForm = 'entry' | 'thanks'

export interface EntryView {
  id: string
  on: Day
  form: EntryForm
  text: string
  /** What it answers. */
  prompt?: string
  /** False while it is held with the open page and written nowhere. */
  kept: boolean
}

/** An entry from a day that comes back today. */
export interface EntryFromThen extends EntryView {
  since: Since
}

/** Help to lay beside words, with the fixed words that come first. */
export interface NoteHelp extends HelpView {
  words: string
}

/** An entry to read, with what its words call for. */
export interface EntryOpened extends EntryView {
  help?: NoteHelp
  /** It may be about danger: one quiet line is enough. */
  quiet?: true
}

/** How it was on one day. */
export interface PulseView {
  id: string
  on: Day
  /** Nought, heavy, to four, light. */
  mood: number
  /** Nought, far, to four, near. */
  connection: number
  word?: string
}
