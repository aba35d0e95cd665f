// What the engine asks of the shell, as data. Nothing here does anything.

import type { Risk, RiskKind } from '../safety/levels.ts'
import type { ActOutcome, Fit, Tone } from '../vocabulary.ts'
import type { Ways } from './ways.ts'

/** One paragraph of the coach, with the key of the text in content it came from. */
export interface Spoken {
  text: string
  from: string
}

/** A card laid on the page: at most one with each turn. */
export type Offer =
  | { kind: 'try'; situation: string; key: string; do: string; whenThen: string; minutes: number; fits: Fit[] }
  | { kind: 'say'; situation: string; key: string; text: string; tone: Tone }
  | {
      kind: 'practice'
      /** What it leads to, as kind/id: a programme, an act to practise, a ritual, a check, a deck. */
      of: string
      name: string
      about: string
      minutes?: number
      length?: 'sitting' | 'days' | 'weeks'
    }

/** Words the person may tap instead of typing; `send` is what is then sent as if typed. */
export interface QuickReply {
  label: string
  send: string
}

/** Why the coach said this: what the glass box shows. */
export interface Why {
  heard: { situation?: string; score?: number; feelings: string[]; needs: string[]; intent: string; quoted?: string }
  risk: Risk
  move: string
  /** Keys of library.sources. */
  sources: string[]
  /** Keys of every text used, in order. */
  from: string[]
  /** Ids of what went to a model for it; empty where nothing did. */
  sent: string[]
}

export type Effect =
  | { kind: 'say'; paragraphs: Spoken[] }
  | { kind: 'offer'; offer: Offer }
  | { kind: 'quick'; replies: QuickReply[] }
  | { kind: 'remember'; fact: { about: string; text: string; line: string } }
  | { kind: 'commit'; act: { situation: string; key: string; text: string; when?: string } }
  | { kind: 'settle'; outcome: ActOutcome }
  | { kind: 'lead'; to: 'human' }
  | { kind: 'prefer'; ways: Partial<Ways> }
  | { kind: 'help'; kinds: RiskKind[]; crisis: boolean }
  | { kind: 'why'; why: Why }
