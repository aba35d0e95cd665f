// Kinds and levels of danger, and what each level stops. The facts behind them: docs/decisions/safety-levels.md.

export const RISK_KINDS = [
  'suicide',
  'self-harm',
  'partner-violence',
  'coercive-control',
  'stalking',
  'harm-to-others',
  'child-at-risk',
  'eating',
  'minor',
  'monitoring-request',
  'medical-emergency',
] as const
export type RiskKind = (typeof RISK_KINDS)[number]

/** From nothing to imminent; the order is the meaning. */
export const RISK_LEVELS = ['none', 'care', 'concern', 'danger', 'crisis'] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** Whom a sign is about, seen from the one who writes: themself, someone they worry for, or what they do to another. */
export const RISK_WHO = ['self', 'other', 'doer'] as const
export type RiskWho = (typeof RISK_WHO)[number]

/** What a sign adds when signs are put together. */
export const RISK_MARKS = [
  'means',
  'now',
  'fear',
  'injury',
  'goodbye',
  'rejoin',
  'hopeless',
  'threat',
  'aftermath',
  'hint',
  'unsure',
] as const
export type RiskMark = (typeof RISK_MARKS)[number]

/** Ways in which words may not mean what they say; see readings.ts. */
export const READINGS = [
  'negated',
  'past',
  'quoted',
  'fiction',
  'idiom',
  'question',
  'conditional',
  'joking',
  'trifle',
  'tender',
] as const
export type ReadingOf = (typeof READINGS)[number]

/** Groups of people that may act in a sentence; "unknown" is somebody nobody introduced. */
export const ACTORS = ['partner', 'ex', 'family', 'child', 'other', 'animal', 'unknown'] as const
export type Actor = (typeof ACTORS)[number]

/** One reason for a level: the rule that spoke, and the words it spoke about (offsets in UTF-16 units into its turn). */
export interface RiskSign {
  kind: RiskKind
  level: RiskLevel
  rule: string
  start: number
  end: number
  who: RiskWho
  mark?: RiskMark
  actor?: Actor
  /** Of a learnt sign the words that weighed most, in order of place. */
  weighed?: { start: number; end: number }[]
  /** Turns of the person back from this one; 0 is this one. */
  back: number
}

export interface Risk {
  /** The highest level, this turn and what the talk before it still weighs. */
  level: RiskLevel
  /** What this turn itself brings, read in the light of the talk: a level here is news. */
  fresh: RiskLevel
  kinds: RiskKind[]
  signs: RiskSign[]
}

export const NO_RISK: Risk = { level: 'none', fresh: 'none', kinds: [], signs: [] }

/** True when `level` is at or above `floor`. */
export function atLeast(level: RiskLevel, floor: RiskLevel): boolean {
  return RISK_LEVELS.indexOf(level) >= RISK_LEVELS.indexOf(floor)
}

/** The higher of two levels. */
export function higher(a: RiskLevel, b: RiskLevel): RiskLevel {
  return atLeast(a, b) ? a : b
}

/** The lower of two levels. */
export function lower(a: RiskLevel, b: RiskLevel): RiskLevel {
  return atLeast(a, b) ? b : a
}

/** Those who may open the help page. */
export const HELP_SECTIONS = ['suicide', 'frightening-partner', 'may-hurt', 'friend', 'child', 'medical'] as const
