import type { Danger } from '../coach/state.ts'
import { pathsOf } from './danger-paths.ts'
import { atLeast, RISK_LEVELS, type Risk } from './levels.ts'

/** The danger of a talk of which only the risks of its turns are left: laid to rest, never forgotten. */
export function rememberedDanger(risks: readonly Risk[], turn: number): Danger | undefined {
  const grave = risks.filter((risk) => atLeast(risk.level, 'concern'))
  const worst = grave.toSorted((a, b) => RISK_LEVELS.indexOf(b.level) - RISK_LEVELS.indexOf(a.level))[0]
  const path = worst && pathsOf(worst)[0]
  if (!path) return undefined
  const kinds = [...new Set(grave.flatMap((risk) => risk.kinds))]
  return { kept: true, level: worst.level, kinds, path, waiting: [], since: turn, said: [], resting: true, answers: {} }
}
