// A course: one person's way through a programme, as a plain value that is sealed and kept.

import type { Fit, Stitch } from '../vocabulary.ts'
import type { Day } from './calendar.ts'

export interface Course {
  /** Version of this shape. */
  version: 1
  programme: string
  way: Fit
  started: Day
  /** The step it stands at: one that waits for the person, or for a day. */
  step: string
  /** Of a step that waits for a day: which. */
  due?: Day
  /** Waits are as many times longer. */
  pace: 1 | 2
  paused: boolean
  answers: Record<string, string | number>
  /** Steps gone through since the part began, for going back. */
  trail: string[]
  /** What became of each part that is over, by the step it begins at. */
  passed: Record<string, { how: 'done' | 'skipped'; on: Day }>
  ended?: { how: 'finished' | 'left'; on: Day }
}

export type CourseEvent =
  /** Looked at again: a day waited for may have come. */
  | { kind: 'open' }
  | { kind: 'next' }
  | { kind: 'answer'; value: string | number }
  /** Passes over a question that may be. */
  | { kind: 'pass' }
  | { kind: 'back' }
  /** Leaves out the rest of this part. */
  | { kind: 'skip' }
  /** Takes the other beginning of this part. */
  | { kind: 'swap' }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'pace'; pace: 1 | 2 }
  | { kind: 'leave' }

/** What the shell is to keep. */
export type CourseEffect =
  | { kind: 'keep'; stitch: Stitch; step: string }
  | { kind: 'part'; part: string; how: 'done' | 'skipped' }
  | { kind: 'end'; how: 'finished' | 'left' }

/** An event that cannot be where the course stands: nothing has changed. */
export class NotHereError extends Error {
  constructor(event: CourseEvent['kind'], step: string) {
    super(`"${event}" means nothing at "${step}"`)
    this.name = 'NotHereError'
  }
}
