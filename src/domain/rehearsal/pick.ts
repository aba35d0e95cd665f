// Takes texts of content by a seed, none twice in one rehearsal.

import type { Said } from './state.ts'

export interface Picking {
  seed: number
  used: readonly string[]
}

/** One of the texts that were not used yet; undefined where all were. `key` names the list. */
export function pick(
  key: string,
  texts: readonly string[],
  picking: Picking,
  fits = (_: string) => true,
): Said | undefined {
  const left = texts
    .map((text, at): Said => ({ key: `${key}/${at}`, text }))
    .filter((said) => !picking.used.includes(said.key) && fits(said.text))
  return left[Math.floor(chance(picking) * left.length)]
}

/** Nought to below one: the same for the same seed and the same number of texts used. */
function chance({ seed, used }: Picking): number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(used.length + 1, 0x85ebca6b)) >>> 0
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32
}
