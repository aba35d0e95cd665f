// What hearing makes of one screened message: a plain value that can be printed, kept and replayed.

import type { Risk } from '../safety/levels.ts'
import type { ActOutcome, AskedFor, Cue, FactKind, Feeling, Form, Intent, Need, ToneMarkKind } from '../vocabulary.ts'

/** A situation of the library with how well it fits, 0 to 1. */
export interface SituationScore {
  id: string
  score: number
}

/** Someone the person spoke of, and how to speak of them. */
export interface PersonHeard {
  /** Key of hearing.people, or "unnamed" for someone only spoken of as "he" or "she". */
  role: string
  /** How the coach says it: "your wife", "Maya"; empty for someone unnamed. */
  name: string
  /** How the person says it: "my wife", "Maya"; empty for someone unnamed. */
  own: string
  pronoun: 'she' | 'he' | 'they'
  plural: boolean
  partner: boolean
  past: boolean
  /** Where in the text they are first named, in UTF-16 units. */
  at: number
}

/** A piece of the person's text worth giving back. */
export interface Clause {
  /** Exactly as written. */
  quote: string
  /** Turned round ("he scrolls all evening", "you lie awake"), only where the grammar is certain. */
  echo?: string
  /** With its neighbour, where the two were said in one breath and both can be turned round. */
  joined?: { echo: string; quotes: [string, string] }
  /** Offsets in UTF-16 units into the text. */
  start: number
  end: number
  /** A plain fact of the person's life. */
  fact?: FactKind
  /** What a question may follow, said in this clause; the weightiest first. */
  cues: Cue[]
  /** How it is told; left out where that is not plain. */
  form?: Form
  /** Said by the person for or against changing something themself. */
  change?: 'toward' | 'away'
  /** How much it seems to matter, 0 to 1. */
  weight: number
}

/** Two wishes or feelings of the person that pull apart. */
export interface Halves {
  /** Where they stand, in full spelling. */
  quote: string
  /** Each as it fits after "part of you"; left out where they may not be given back. */
  said?: [one: string, other: string]
}

/** Part of a message that lands as an attack; offsets in UTF-16 units. */
export interface ToneMark {
  kind: ToneMarkKind
  start: number
  end: number
}

export interface Tone {
  /** 0 (civil) to 1 (an attack). */
  attack: number
  marks: ToneMark[]
}

export interface Reading {
  language: string
  risk: Risk
  /** Best first, scores above the floor only. */
  situations: SituationScore[]
  feelings: Feeling[]
  needs: Need[]
  people: PersonHeard[]
  intent: Intent
  /** What a question may follow, the weightiest first. */
  cues: Cue[]
  /** What it has told of what a question might ask for. */
  told: AskedFor[]
  /** What became of an act, where the words would answer that question. */
  outcome?: ActOutcome
  /** Heaviest first. */
  clauses: Clause[]
  /** Where the person is torn in plain words. */
  halves?: Halves
  /** Whether the other is spoken of in blame: "he never", "she always". */
  blames: boolean
  /** Words in the message. */
  words: number
}
