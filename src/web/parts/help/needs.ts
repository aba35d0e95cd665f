// Which part of the help page, and which plan, answers which danger.

import type { PlanName } from '#domain/safety/plan-names.ts'
import type { Helpline, SafetyPages } from '#domain/safety/safety-pages.ts'
import { type Purpose, purposesOf } from '#domain/safety/services.ts'

export type Section = keyof SafetyPages['help']['sections']

const SECTIONS: Record<Purpose, Section> = {
  crisis: 'suicide',
  'partner-violence': 'frightening-partner',
  men: 'frightening-partner',
  lgbtq: 'frightening-partner',
  'using-violence': 'may-hurt',
  child: 'child',
  eating: 'friend',
}

const PLANNED: { purpose: Purpose; plan: PlanName }[] = [
  { purpose: 'crisis', plan: 'life' },
  { purpose: 'partner-violence', plan: 'safety' },
]

/** What to do now belongs to the first danger that has a part of the help page. */
export function sectionFor(kinds: string[]): Section | undefined {
  if (kinds.includes('medical-emergency')) return 'medical'
  const [purpose] = purposesOf(kinds)
  return purpose && purpose !== 'eating' ? SECTIONS[purpose] : undefined
}

/** The plans that fit these dangers: for the days when someone may want to end their life, for violence by a partner. */
export function plansFor(kinds: string[]): PlanName[] {
  const purposes = purposesOf(kinds)
  return PLANNED.filter(({ purpose }) => purposes.includes(purpose)).map(({ plan }) => plan)
}

/** Every line that belongs to a part of the help page; a line stands in the part of its first purpose. */
export function linesOf(helpline: Helpline, section: Section): Helpline['lines'] {
  return helpline.lines.filter((line) => SECTIONS[line.for[0]!] === section)
}
