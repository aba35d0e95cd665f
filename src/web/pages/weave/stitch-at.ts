import type { WeaveView } from '#app/practice/weave-view.ts'

/** How far off a finger may be. */
const NEAR = 6

/** Which stitch lies at a place of the picture, or else the nearest above or below it. */
export function stitchAt({ places, count }: Pick<WeaveView, 'places' | 'count'>, x: number, y: number) {
  let nearest: number | undefined
  let least = NEAR
  for (let at = 0; at < count; at += 1) {
    const [left = 0, top = 0, width = 0, height = 0] = places.subarray(4 * at, 4 * at + 4)
    if (x < left || x > left + width) continue
    const off = Math.max(top - y, y - top - height, 0)
    if (off === 0) return at
    if (off < least) {
      least = off
      nearest = at
    }
  }
  return nearest
}
