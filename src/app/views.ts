// What the faces (web, terminal) see: plain values that cross a worker's boundary unchanged.

import type { Offer, QuickReply, Spoken, Why } from '#domain/coach/effects.ts'
import { USUAL_WAYS, type Ways } from '#domain/coach/ways.ts'
import type { PlanName } from '#domain/safety/plan-names.ts'

export interface TurnView {
  id: string
  who: 'person' | 'coach'
  at: number
  /** The person's words, or the coach's paragraphs joined. */
  text: string
  paragraphs: Spoken[]
  offer?: Offer
  /** What became of the offer, once the person took it on. */
  taken?: { outcome?: 'done' | 'partly' | 'not-yet' | 'dropped' }
  quick: QuickReply[]
  /** True for a turn that is held while the page is open and written nowhere. */
  unkept?: true
  help?: HelpView
  /** A page it points to: someone to talk to. */
  lead?: 'human'
  /** The notice to show before it: a key under `notice` in content/ui. */
  notice?: string
  why?: Why
  /** The language model that found the words, where one did. */
  by?: string
  /** Why a model that was asked did not: a key under `model.fell` in content/ui. */
  fell?: string
}

/** Help to lay beside words that are in danger. */
export interface HelpView {
  kinds: string[]
  crisis: boolean
}

export interface TalkSummary {
  id: string
  title: string
  startedAt: number
  changedAt: number
  /** First words of the person's last turn. */
  excerpt: string
}

export interface TalkView extends TalkSummary {
  turns: TurnView[]
}

export interface FactView {
  id: string
  about: string
  text: string
  /** The words it was taken from. */
  line: string
  at: number
  until?: number
}

export interface CommitmentView {
  id: string
  text: string
  when?: string
  at: number
  outcome?: 'done' | 'partly' | 'not-yet' | 'dropped'
  talk: string
}

/** A plan as it is written now. */
export interface PlanView {
  plan: PlanName
  /** Words by the key of their step; steps in which nothing stands are absent. */
  parts: Record<string, string>
  /** False while it is held with the open page and written nowhere. */
  kept: boolean
}

export interface PlanWritten {
  plan: PlanView
  /** Present where the words just written cannot wait. */
  help?: { kinds: string[]; crisis: true }
}

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  textSize: 'normal' | 'large' | 'larger'
  /** Whether a reply appears with a natural rhythm. */
  rhythm: boolean
  /** Two-letter country for help lines, chosen by the person; empty until chosen. */
  country: string
  language: string
  /** How the coach speaks: the choices of WAYS in domain/coach/ways.ts. */
  tone: Ways['tone']
  length: Ways['length']
  lead: Ways['lead']
  /** Whether new facts are remembered. */
  remembers: boolean
  /** Whether this device reminds of rituals, of programmes that go on, of acts taken on. */
  remindRituals: boolean
  remindCourses: boolean
  remindActs: boolean
  /** The hour of what has none of its own, by the wall clock. */
  remindAt: string
  /** Between these hours nothing is shown. */
  quietFrom: string
  quietTo: string
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 'normal',
  rhythm: true,
  country: '',
  language: 'en',
  ...USUAL_WAYS,
  remembers: true,
  remindRituals: false,
  remindCourses: false,
  remindActs: false,
  remindAt: '18:00',
  quietFrom: '21:30',
  quietTo: '08:00',
}

/** How things stand with the person's keeping. */
export interface Standing {
  /** `new`: nothing kept yet. `locked`: a PIN is needed. `open`: ready. `memory-only`: cannot keep here, with the reason. */
  state: 'new' | 'locked' | 'open' | 'memory-only'
  /** Why nothing can be kept, as a key of content/ui. */
  reason?: string
  pin: boolean
  /** Epoch milliseconds before which a PIN is not tried. */
  waitUntil?: number
  unreadable: number
  /** Vectors loaded: the coach hears with them. */
  vectors: boolean
}

/** Every trouble a face shows: a key of content/ui/<language>/errors, with nothing private in it. */
export type Trouble =
  | 'too-long'
  | 'empty'
  | 'store-full'
  | 'store-unavailable'
  | 'conflict'
  | 'damaged'
  | 'keys-gone'
  | 'wrong-pin'
  | 'pin-wait'
  | 'pin-short'
  | 'locked'
  | 'not-an-export'
  | 'newer-export'
  | 'not-found'
  | 'bad-address'
  | 'bad-price'
  | 'open-address'
  | 'unexpected'

/** Outcomes are values: they survive a worker's boundary, an exception's class does not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble; waitUntil?: number }
