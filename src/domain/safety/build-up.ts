// What signs mean together, within a message and over a talk: several small ones are a large one, and means or "tonight" beside
// a wish to die is a crisis. Everything here only raises.

import { atLeast, higher, RISK_LEVELS, type RiskKind, type RiskLevel, type RiskMark, type RiskSign } from './levels.ts'

/** Signs of these kinds in so many places at `each` or above make `makes`; with `mark`, one of the signs must carry it. */
interface Sum {
  kinds: RiskKind[]
  each: RiskLevel
  count: number
  mark?: RiskMark[]
  makes: RiskLevel
}

const SELF: RiskKind[] = ['suicide', 'self-harm']
const PARTNER: RiskKind[] = ['partner-violence', 'coercive-control', 'stalking']

const GROUPS = [SELF, PARTNER]

/** The table of sums; reasons in docs/decisions/safety-levels.md. */
export const SUMS: Sum[] = [
  { kinds: SELF, each: 'care', count: 3, makes: 'concern' },
  { kinds: SELF, each: 'concern', count: 3, makes: 'danger' },
  { kinds: SELF, each: 'concern', count: 2, mark: ['goodbye'], makes: 'danger' },
  { kinds: SELF, each: 'concern', count: 1, mark: ['rejoin'], makes: 'danger' },
  { kinds: SELF, each: 'concern', count: 2, mark: ['means'], makes: 'danger' },
  { kinds: SELF, each: 'concern', count: 4, mark: ['means'], makes: 'crisis' },
  { kinds: SELF, each: 'danger', count: 1, mark: ['means', 'now'], makes: 'crisis' },
  { kinds: PARTNER, each: 'care', count: 2, makes: 'concern' },
  { kinds: PARTNER, each: 'concern', count: 3, makes: 'danger' },
  { kinds: PARTNER, each: 'concern', count: 2, mark: ['fear', 'threat'], makes: 'danger' },
  { kinds: PARTNER, each: 'danger', count: 1, mark: ['means', 'now', 'injury'], makes: 'crisis' },
  { kinds: ['harm-to-others'], each: 'danger', count: 1, mark: ['means', 'now'], makes: 'crisis' },
  { kinds: ['eating'], each: 'care', count: 2, makes: 'concern' },
]

/** The level that signs have together. Signs about others are summed apart from those about the one who writes. */
export function levelTogether(signs: RiskSign[]): RiskLevel {
  let level: RiskLevel = 'none'
  for (const sign of signs) level = higher(level, sign.level)
  const own = signs.filter((sign) => sign.who !== 'other')
  for (const sum of SUMS) if (holds(sum, own)) level = higher(level, sum.makes)
  return level
}

function holds(sum: Sum, signs: RiskSign[]): boolean {
  const ours = signs.filter((sign) => sum.kinds.includes(sign.kind))
  if (places(ours.filter((sign) => atLeast(sign.level, sum.each))) < sum.count) return false
  return !sum.mark || ours.some((sign) => sign.mark && sum.mark!.includes(sign.mark))
}

/**
 * How many different places signs point at: two rules that speak about the same words are one. A learnt sign points at a whole
 * sentence or two; it is a place of its own only where no rule speaks within it, and never makes two places of rules one.
 */
function places(signs: RiskSign[]): number {
  const ruled = signs.filter((sign) => !sign.weighed)
  const apart = signs.filter((sign) => sign.weighed && !ruled.some((other) => overlap(sign, other)))
  return stretchesApart(ruled) + stretchesApart(apart)
}

const overlap = (a: RiskSign, b: RiskSign) => a.back === b.back && a.start < b.end && b.start < a.end

function stretchesApart(signs: RiskSign[]): number {
  const ordered = [...signs].sort((a, b) => b.back - a.back || a.start - b.start)
  let count = 0
  let last = { back: -1, end: -1 }
  for (const { back, start, end } of ordered) {
    if (back !== last.back || start >= last.end) count++
    last = { back, end: back === last.back ? Math.max(last.end, end) : end }
  }
  return count
}

/** The kinds that bear a level: at `concern` or above only those that reach concern, so that grief beside danger is no kind of it. */
export function kindsOf(signs: RiskSign[], level: RiskLevel): RiskKind[] {
  const floor = atLeast(level, 'concern') ? 'concern' : 'care'
  const weights = new Map<RiskKind, number>()
  for (const kind of new Set(signs.map((sign) => sign.kind))) {
    const group = GROUPS.find((kinds) => kinds.includes(kind)) ?? [kind]
    const reached = levelTogether(signs.filter((sign) => group.includes(sign.kind)))
    const own = levelTogether(signs.filter((sign) => sign.kind === kind))
    if (own !== 'none' && atLeast(reached, floor)) weights.set(kind, RISK_LEVELS.indexOf(own))
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([kind]) => kind)
}
