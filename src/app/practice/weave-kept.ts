// The Weave of what was kept, drawn here so that the page only shows it.

import { addDays } from '#domain/practice/calendar.ts'
import { byWeek } from '#domain/weave/by-week.ts'
import { weave } from '#domain/weave/weave.ts'
import type { Practising } from './courses.ts'
import { keptNames } from './kept-acts.ts'
import type { Span, WeaveAsked, WeaveView } from './weave-view.ts'

const DAYS: Record<Span, number> = { all: Number.POSITIVE_INFINITY, season: 90, month: 30 }
const WEEKS = 12
/** One person's own thread: others come with what is shared. */
const ALONE = { people: 1, by: [0] }

export async function weaveKept(practising: Practising, { span, size, theme }: WeaveAsked): Promise<WeaveView> {
  const [vault, catalogue] = await Promise.all([practising.context.vault(), practising.practices.catalogue()])
  const today = practising.today()
  const nameOf = keptNames(catalogue, vault)
  const all = vault.all('kept').map(({ body }) => body)
  const since = Number.isFinite(DAYS[span]) ? addDays(today, 1 - DAYS[span]) : ''
  const acts = all.filter(({ on }) => on >= since)
  const woven = acts.map(({ on, stitch }) => ({ on, stitch, by: ALONE.by }))
  const { stitches, ...picture } = weave({ acts: woven, people: ALONE.people, size, theme })
  const inOrder = stitches.map(({ act }) => acts[act]!)
  const days = numbered(inOrder, ({ on }) => on)
  const kinds = numbered(inOrder, ({ of, stitch }) => `${stitch} ${of}`)
  return {
    picture,
    count: stitches.length,
    places: Float32Array.from(stitches.flatMap(({ x, y, width, height }) => [x, y, width, height])),
    days: days.firsts.map(({ on }) => on),
    acts: kinds.firsts.map(({ stitch, of }) => ({ stitch, name: nameOf(of) })),
    dayOf: days.numbers,
    actOf: kinds.numbers,
    weeks: byWeek(all, { today, weeks: WEEKS }),
  }
}

/** Gives each different one a number, in the order in which they first come. */
function numbered<T>(list: readonly T[], keyOf: (one: T) => string): { firsts: T[]; numbers: Uint16Array } {
  const known = new Map<string, number>()
  const firsts: T[] = []
  const numbers = Uint16Array.from(list, (one) => {
    const key = keyOf(one)
    const number = known.get(key) ?? firsts.push(one) - 1
    known.set(key, number)
    return number
  })
  return { firsts, numbers }
}
