// Everything a stand-in may say, with its place in content.

import { BANDS, type Band, MANNERS } from './rehearsal-kinds.ts'
import type { StandIn } from './rehearsal-schema.ts'

/** Every sentence it may say, with its place. */
export function linesOf({ answers, still, ends }: StandIn): { place: string; text: string }[] {
  const spread = (name: string, by: Record<Band, string[]>) =>
    BANDS.flatMap((band) => by[band].map((text, at) => ({ place: `${name}.${band}.${at}`, text })))
  return [
    ...MANNERS.flatMap((manner) => spread(`answers.${manner}`, answers[manner])),
    ...spread('still', still),
    ...spread('ends', ends),
  ]
}
