// The kinds of record a person keeps, and the shape of each inside its seal. Parsed when opened: a record that does not
// parse is set aside and reported, never dropped.

import type { Offer, QuickReply, Spoken, Why } from '#domain/coach/effects.ts'
import type { TalkState } from '#domain/coach/state.ts'
import type { Day } from '#domain/practice/calendar.ts'
import type { Course } from '#domain/practice/course.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import type { Rehearsal } from '#domain/rehearsal/state.ts'
import type { Stitch } from '#domain/vocabulary.ts'

/** A talk: its name and where it stands. Its turns are records of their own. */
export interface TalkBody {
  title: string
  /** True once the person named it: then no title is made from its content. */
  titled: boolean
  language: string
  state: TalkState
}

/** One thing said. Written once. `order` counts up within a talk. */
export interface TurnBody {
  talk: string
  order: number
  who: 'person' | 'coach'
  text: string
  paragraphs?: Spoken[]
  offer?: Offer
  quick?: QuickReply[]
  help?: { kinds: string[]; crisis: boolean }
  /** A page it points to. */
  lead?: 'human'
  /** Which notice came with it, if one was due. */
  notice?: string
  why?: Why
  /** The language model that found the words, where one did. */
  by?: string
  /** Why a model that was asked did not find them: a key of words. */
  fell?: string
}

/** Something the person told, from which line, until when. */
export interface FactBody {
  about: string
  text: string
  line: string
  talk: string
  /** Epoch milliseconds after which it is forgotten by itself; absent: until forgotten by hand. */
  until?: number
}

/** A small act the person took on. */
export interface CommitmentBody {
  talk: string
  situation: string
  key: string
  text: string
  when?: string
  outcome?: 'done' | 'partly' | 'not-yet' | 'dropped'
  /** Epoch milliseconds at which the coach asked about it. */
  askedAt?: number
}

/** Settings by name; a missing one has its default. */
export interface SettingsBody {
  [name: string]: string | number | boolean
}

/** Words typed and not sent; `talk` is empty for a talk not begun. */
export interface DraftBody {
  talk: string
  text: string
}

/** A plan for the hard hours or for being safer: its name, and the words by the key of their step. */
export interface PlanBody {
  plan: string
  parts: Record<string, string>
}

/** One person's way through a programme. */
export type CourseBody = Course

/** An act that was kept. */
export interface KeptBody {
  /** What it was, as kind/id. */
  of: string
  /** The step of the programme it belongs to. */
  step?: string
  stitch: Stitch
  on: Day
}

/** A connected language model: where it is, its key, and what it may be used for. */
export interface ModelBody {
  provider: string
  url: string
  model: string
  /** Empty where none is needed. */
  key: string
  /** By use; one that is absent is off. */
  uses: Record<string, boolean>
  /** What a million tokens cost, as the person typed it. */
  price?: { read: number; written: number; currency: string }
}

/** One thing that was sent to a model, word for word, and what came of it. */
export interface SentBody {
  use: string
  /** Empty where it belongs to no talk. */
  talk: string
  destination: string
  model: string
  url: string
  body: string
  /** Milliseconds until the answer was whole, or broke off. */
  ms: number
  /** Tokens read and written, as the model's host counted them, or as guessed here. */
  read?: number
  written?: number
  guessed?: true
  ended: string
  /** Reasons of the review, or the trouble at the door. */
  why: string[]
}

/** A self-check that was answered. */
export interface CheckTakenBody {
  check: string
  on: Day
  /** Nought to four by item; what was left out is absent. */
  answers: Record<string, number>
  /** The danger that an answer may tell of, as it was judged on that day. */
  care?: string
}

/** How it is on one day. */
export interface PulseBody {
  on: Day
  /** Nought, heavy, to four, light. */
  mood: number
  /** Nought, far, to four, near. */
  connection: number
  word?: string
}

/** Something written for oneself. */
export interface JournalBody {
  on: Day
  form: 'entry' | 'thanks'
  /** Of thanks, one thing to a line. */
  text: string
  /** The prompt it answers, in its words: prompts change, what was asked does not. */
  prompt?: string
  /** True where it tells of danger: then nothing joint is offered. */
  guarded?: true
}

/** Tokens that went to one model in one month, as year and month. */
export interface SpentBody {
  month: string
  destination: string
  model: string
  read: number
  written: number
  /** Answers that were counted, and how many of them by a guess. */
  times: number
  guessed: number
}

/** A ritual someone keeps: one of the catalogue, or their own with a name. */
export interface RitualBody {
  /** As ritual/id; absent for one's own. */
  of?: string
  /** Of one's own: what it is called, and how it goes. */
  name?: string
  how?: string
  /** Whether somebody else keeps it too. */
  joint: boolean
  schedule: Schedule
  paused: boolean
  /** The newest day that was let go by. */
  letGo?: Day
  ended?: Day
}

/** A deck of questions as it lies on somebody's table. */
export interface DeckBody {
  deck: string
  /** The order of the cards follows from it. */
  seed: number
  /** Cards seen this time round, by key, the newest last. */
  seen: string[]
  favourites: string[]
}

/** A time without screens that is going on: it ends by the clock, wherever the page is then. */
export interface UnplugBody {
  /** Epoch milliseconds. */
  began: number
  ends: number
}

/** A hard talk being practised; at most one, gone when it is over. */
export type RehearsalBody = Rehearsal

/** Every kind with the shape of its body. */
export interface RecordBodies {
  talk: TalkBody
  turn: TurnBody
  fact: FactBody
  commitment: CommitmentBody
  settings: SettingsBody
  draft: DraftBody
  plan: PlanBody
  course: CourseBody
  kept: KeptBody
  model: ModelBody
  sent: SentBody
  spent: SpentBody
  'check-taken': CheckTakenBody
  pulse: PulseBody
  journal: JournalBody
  ritual: RitualBody
  deck: DeckBody
  unplug: UnplugBody
  rehearsal: RehearsalBody
}
/** The name of a kind; it lies inside the seal. */
export type RecordKind = keyof RecordBodies

/** An opened record. Times are epoch milliseconds. */
export interface Kept<K extends RecordKind = RecordKind> {
  id: string
  kind: K
  version: number
  createdAt: number
  changedAt: number
  body: RecordBodies[K]
}
