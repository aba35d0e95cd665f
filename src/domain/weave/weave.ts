// The Weave: each person a thread of the warp, each act kept a crossing of the weft, weeks as bands, time upward. It only
// ever grows.

import { drawGround } from './draw-ground.ts'
import { drawStitches } from './draw-stitches.ts'
import { drawThreads } from './draw-threads.ts'
import { layOut } from './lay-out.ts'
import type { Loom, Picture } from './picture.ts'
import { rowsOf } from './rows.ts'
import { yarnsOf } from './yarns.ts'

/** The picture of these acts. Every act has its stitch; adding one takes none away. */
export function weave({ acts, people, size, theme }: Loom): Picture {
  const layout = layOut(rowsOf(acts, people), size)
  const yarns = yarnsOf(theme)
  const { shapes, stitches } = drawStitches(acts, layout, yarns)
  const { below, above, feet } = drawThreads(people, layout, yarns)
  return {
    ...size,
    paper: yarns.paper,
    ink: yarns.ink,
    shapes: [...drawGround(layout, yarns), ...below, ...shapes, ...above],
    stitches,
    feet,
  }
}
