// Which courses the signs of a message call for, the most pressing first.

import type { Danger } from '../coach/state.ts'
import { DANGER_PATHS, type DangerPath } from './course-shape.ts'
import { atLeast, higher, RISK_LEVELS, type Risk, type RiskLevel, type RiskSign } from './levels.ts'

/** Courses for the signs of this turn (or of the talk, where this turn has none): by level, then by the order of DANGER_PATHS. */
export function pathsOf(risk: Risk): DangerPath[] {
  const here = risk.signs.filter((sign) => sign.back === 0)
  const signs = here.length > 0 ? here : risk.signs
  const weights = new Map<DangerPath, number>()
  const isMinor = risk.signs.some(({ kind, level }) => kind === 'minor' && atLeast(level, 'concern'))
  for (const sign of signs.filter((one) => !isSameDeed(one, signs))) {
    // Services for adults, or words for who worries about a child, are not for someone under eighteen, whoever hurts them.
    const path = isMinor && ['violence', 'child'].includes(pathOf(sign)) ? 'minor' : pathOf(sign)
    weights.set(path, Math.max(weights.get(path) ?? 0, RISK_LEVELS.indexOf(sign.level)))
  }
  // Of what is now and what was once, only what is now is asked about.
  if (weights.has('violence')) weights.delete('aftermath')
  const weighty = [...weights].filter(([, weight]) => weight > 0)
  weighty.sort((a, b) => b[1] - a[1] || placeOf(a) - placeOf(b))
  const heaviest = weighty[0]?.[1] ?? 0
  // Only what is itself at concern or above opens beside a heavier one.
  return weighty.filter(([, weight]) => weight === heaviest || weight >= 2).map(([path]) => path)
}

/** Courses that news of this turn opens although a talk about danger already runs. */
export function openPaths(danger: Danger | undefined, risk: Risk): DangerPath[] {
  if (!atLeast(risk.fresh, 'danger')) return []
  const paths = pathsOf(risk)
  if (!danger) return paths
  const rises = !atLeast(danger.level, risk.fresh)
  const isNew = paths[0] !== undefined && paths[0] !== danger.path && !danger.waiting.includes(paths[0])
  return rises || isNew || (danger.resting && paths.length > 0) ? paths : []
}

/**
 * Words that tell of one's own deed are no telling of having suffered it: who says that they hit somebody is not told that it
 * is not their fault. What stands beside those words still counts.
 */
function isSameDeed({ kind, who, start, end, back }: RiskSign, signs: RiskSign[]): boolean {
  if (kind !== 'partner-violence' && kind !== 'coercive-control') return false
  if (who !== 'self') return false
  return signs.some(
    (one) =>
      one.kind === 'harm-to-others' && one.level !== 'care' && one.back === back && one.start < end && start < one.end,
  )
}

/**
 * Of equals, what may kill sooner comes first. While nothing of one's own is more than a concern, a life that somebody threatens
 * to end does, though it is used as a threat.
 */
function placeOf([path, weight]: [DangerPath, number]): number {
  const isConcern = weight === RISK_LEVELS.indexOf('concern')
  return path === 'suicide-other' && isConcern ? DANGER_PATHS.indexOf('violence') - 0.5 : DANGER_PATHS.indexOf(path)
}

/** Courses that a new concern calls for while another course asks. */
export function newConcerns(danger: Danger, risk: Risk): DangerPath[] {
  if (risk.fresh !== 'concern') return []
  const known = [danger.path, ...danger.waiting]
  return risk.signs.some(({ back }) => back === 0) ? pathsOf(risk).filter((path) => !known.includes(path)) : []
}

/** The level at which the signs of this turn call for a course. */
export function levelOfPath(risk: Risk, path: DangerPath): RiskLevel {
  const levels = risk.signs.filter((sign) => sign.back === 0 && pathOf(sign) === path).map(({ level }) => level)
  return levels.reduce(higher, 'none')
}

function pathOf(sign: RiskSign): DangerPath {
  switch (sign.kind) {
    case 'suicide':
      return sign.who === 'other' ? 'suicide-other' : 'suicide'
    case 'self-harm':
      return 'self-harm'
    case 'partner-violence':
      if (sign.mark === 'aftermath') return 'aftermath'
      return sign.who === 'other' ? 'violence-other' : 'violence'
    case 'coercive-control':
    case 'stalking':
      return sign.who === 'other' ? 'violence-other' : 'violence'
    case 'harm-to-others':
      return 'doer'
    case 'child-at-risk':
      return 'child'
    case 'eating':
      return 'eating'
    case 'minor':
      return 'minor'
    case 'monitoring-request':
      return 'monitoring'
    case 'medical-emergency':
      return 'medical'
  }
}
