// Which services answer which danger.

import type { Helpline } from './safety-pages.ts'

/** What a line is for. */
export type Purpose = Helpline['lines'][number]['for'][number]

const PURPOSES: Record<string, Purpose> = {
  suicide: 'crisis',
  'self-harm': 'crisis',
  'partner-violence': 'partner-violence',
  'coercive-control': 'partner-violence',
  stalking: 'partner-violence',
  'harm-to-others': 'using-violence',
  'child-at-risk': 'child',
  minor: 'child',
  eating: 'eating',
}

/** One service for each kind of danger, never a list to choose from in distress. */
export function servicesFor(helpline: Helpline, kinds: string[]): Helpline['lines'] {
  const wanted = new Set(purposesOf(kinds))
  const found = [...wanted].map((purpose) => helpline.lines.find((line) => line.for.includes(purpose)))
  return [...new Set(found.filter((line) => line !== undefined))]
}

/** What must be answered, the most pressing kind first. */
export function purposesOf(kinds: string[]): Purpose[] {
  return kinds.map((kind) => PURPOSES[kind]).filter((purpose) => purpose !== undefined)
}
