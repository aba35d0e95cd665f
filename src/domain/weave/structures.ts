// How each kind of act is woven: five picks of weft, each lying above the warp where there is an x. Kinds differ in
// structure alone, so that colour is free to say whose thread it is.

import type { Stitch } from '../vocabulary.ts'

/** Picks in one row of the cloth. */
export const PICKS = 5
/** Warp ends after which every structure repeats. */
export const REPEAT = 8

export const STRUCTURES: Record<Stitch, readonly [string, string, string, string, string]> = {
  // Plain weave: over one, under one.
  presence: ['x.x.x.x.', '.x.x.x.x', 'x.x.x.x.', '.x.x.x.x', 'x.x.x.x.'],
  // Bird's eyes.
  question: ['...x....', '..x.x...', '.x...x..', '..x.x...', '...x....'],
  // Basket: two and two lie side by side.
  touch: ['xx..xx..', 'xx..xx..', '........', '..xx..xx', '..xx..xx'],
  // Small stars.
  thanks: ['........', '..x.....', '.xxx....', '..x.....', '......x.'],
  // Twill: one step further each time.
  ritual: ['xxx.....', '.xxx....', '..xxx...', '...xxx..', '....xxx.'],
  // Herringbone, as in a darn.
  repair: ['xx....xx', '.xx..xx.', '..xxxx..', '...xx...', '........'],
  // Open work, with much ground between.
  unplug: ['........', 'xxxx....', '........', '....xxxx', '........'],
  // A rib that runs straight through.
  honesty: ['xxxxxxxx', '........', 'xxxxxxxx', '........', 'xxxxxxxx'],
  // Satin, whose points jump.
  play: ['x.......', '...x....', '......x.', '.x......', '....x...'],
}

/** One pick as a dashed line: how far in it begins, and its dashes and gaps, in warp ends. */
export interface Floats {
  lead: number
  dashes: number[]
}

/** Undefined where the weft stays below all the way. */
export function floatsOf(pick: string): Floats | undefined {
  const lead = beginOf(pick)
  if (lead < 0) return undefined
  const turned = pick.slice(lead) + pick.slice(0, lead)
  return { lead, dashes: [...turned.matchAll(/x+|\.+/g)].map(([run]) => run.length) }
}

/** The first end at which a float begins. */
function beginOf(pick: string): number {
  if (!pick.includes('.')) return 0
  return [...pick].findIndex((mark, at) => mark === 'x' && pick.at(at - 1) === '.')
}
