// What the page of the crisis protocol tells of the program as it runs.

import type { DangerPath } from './course-shape.ts'

/** Counts, and for each course what is said first and what is asked. */
export interface ProtocolFacts {
  /** Kinds of danger, rules that find them, sentences that prove those. */
  kinds: number
  rules: number
  proofs: number
  countries: number
  lines: number
  /** Lines seen on an official page. */
  official: number
  /** The day on which the longest unchecked line was looked up. */
  oldest: string
  courses: { path: DangerPath; first: string; asks: string[] }[]
}
