// What the faces see of practising: plain values, with every word already filled in.

import type { Day } from '#domain/practice/calendar.ts'
import type { Course } from '#domain/practice/course.ts'
import type { Fit, Rhythm, Stitch } from '#domain/vocabulary.ts'
import type { HelpView } from '../views.ts'

/** A programme in the list of them. */
export interface ProgrammeSummary {
  id: string
  name: string
  about: string
  ground: string
  sources: string[]
  length: 'sitting' | 'days' | 'weeks'
  minutes: number
  parts: number
  ways: Fit[]
}

/** The step a course stands at, in words. */
export type StepView =
  | { do: 'say' | 'hand'; text: string }
  | { do: 'ask'; answer: 'text'; text: string; hint?: string; optional: boolean; before?: string }
  | { do: 'ask'; answer: 'choice'; text: string; options: { value: string; label: string }[]; optional: boolean }
  | { do: 'ask'; answer: 'scale'; text: string; low?: string; high?: string; optional: boolean }
  | { do: 'timer'; text: string; minutes: number }
  | { do: 'offer'; text: string; of: string; name: string }

export interface CourseView {
  id: string
  programme: string
  name: string
  way: Fit
  pace: 1 | 2
  started: Day
  /** Absent while it waits for a day, rests, or is over. */
  step?: StepView
  /** The day it waits for. */
  due?: Day
  paused: boolean
  ended?: Course['ended']
  /** Every part in order, with what became of it; the open one has nothing yet. */
  parts: { name: string; how?: 'done' | 'skipped' }[]
  /** Which part is open, from 0. */
  part: number
  can: { back: boolean; skip: boolean; swap: boolean }
  /** What was written, with the question it answers, in order. */
  written: { asked: string; text: string }[]
}

/** A course after something was done in it; `help` where the words just written cannot wait: they were not kept. */
export interface CourseMoved {
  course: CourseView
  help?: HelpView
}

/** An act in the list of them. */
export interface ActSummary {
  /** As kind/id. */
  of: string
  name: string
  stitch: Stitch
  minutes: number
  fits: Fit[]
  /** Of one of the small moments of every day: what it does, and how it goes for who is tired. */
  moment?: { about: string; lighter: string }
}

/** A ritual in the list of them. */
export interface RitualSummary {
  of: string
  name: string
  place: string
  every: Rhythm
  fits: Fit[]
}

/** One act or ritual, to read and to log. */
export interface ActView {
  of: string
  name: string
  about: string
  how: string[]
  ground: string
  minutes: number
  /** When …, then I …; absent for rituals. */
  whenThen?: string
  variants: { fit: Fit; text: string }[]
  /** Of a ritual: where it comes from, how to make it one's own, where to be careful. */
  ritual?: { place: string; yours: string; care: string; every: Rhythm }
}

/** What can be practised besides programmes. */
export interface PractisesView {
  acts: ActSummary[]
  rituals: RitualSummary[]
}

/** An act that was kept, in one tap or within a course. */
export interface KeptView {
  id: string
  on: Day
  stitch: Stitch
  /** What it was, as kind/id; "own" for an act of the person's own. */
  of: string
  name: string
}
