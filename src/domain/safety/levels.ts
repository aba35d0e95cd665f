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

/** One reason for a level: the rule or example that spoke, and the words it spoke about (offsets in UTF-16 units). */
export interface RiskSign {
  kind: RiskKind
  level: RiskLevel
  rule: string
  start: number
  end: number
}

export interface Risk {
  level: RiskLevel
  kinds: RiskKind[]
  signs: RiskSign[]
}

export const NO_RISK: Risk = { level: 'none', kinds: [], signs: [] }

/** True when `level` is at or above `floor`. */
export function atLeast(level: RiskLevel, floor: RiskLevel): boolean {
  return RISK_LEVELS.indexOf(level) >= RISK_LEVELS.indexOf(floor)
}

/** The higher of two levels. */
export function higher(a: RiskLevel, b: RiskLevel): RiskLevel {
  return atLeast(a, b) ? a : b
}
