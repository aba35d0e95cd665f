// Acts as people might keep them over days, months and years: more on some days than on others, weeks away, returns.

import { addDays, type Day } from '#domain/practice/calendar.ts'
import { STITCHES } from '#domain/vocabulary.ts'
import type { WovenAct } from '#domain/weave/picture.ts'

export interface Life {
  first: Day
  days: number
  people: number
  /** Acts a day, about. */
  often: number
}

/** Lives to look at, without the people in them. */
export const SPANS: Record<string, Omit<Life, 'people'>> = {
  'three-days': { first: '2026-11-23', days: 3, often: 2.2 },
  'three-months': { first: '2026-08-26', days: 92, often: 0.9 },
  'three-years': { first: '2023-11-26', days: 1096, often: 1.1 },
  'five-full-years': { first: '2021-11-26', days: 1826, often: 6.2 },
}

export function madeUpActs({ first, days, people, often }: Life): WovenAct[] {
  const chance = chanceFrom(days * 31 + people)
  const acts: WovenAct[] = []
  let mood = 1
  let away = 0
  for (let day = 0; day < days; day += 1) {
    if (day % 7 === 0) mood = 0.45 + chance() * 1.1
    if (days > 60 && away === 0 && chance() < 0.008) away = 4 + Math.floor(chance() * 24)
    if (away > 0) {
      away -= 1
      continue
    }
    for (let count = often * mood; count > 0; count -= 1) {
      if (chance() > Math.min(1, count)) continue
      acts.push({ on: addDays(first, day), stitch: stitchBy(chance), by: whoBy(chance, people) })
    }
  }
  return acts
}

function stitchBy(chance: () => number): WovenAct['stitch'] {
  // Small moments come often, repairs seldom.
  return STITCHES[Math.floor(chance() ** 1.5 * STITCHES.length)]!
}

function whoBy(chance: () => number, people: number): number[] {
  const one = Math.floor(chance() * people)
  if (people === 1 || chance() > 0.3) return [one]
  return [one, (one + 1) % people].sort((a, b) => a - b)
}

function chanceFrom(seed: number): () => number {
  let dice = (seed * 7919) % 2_147_483_647 || 7
  return () => {
    dice = (dice * 16_807) % 2_147_483_647
    return dice / 2_147_483_647
  }
}
