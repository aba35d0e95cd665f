// The Weave of what was kept, drawn here so that the page only shows it.

import { addDays, type Day } from '#domain/practice/calendar.ts'
import type { Stitch } from '#domain/practice/programme-schema.ts'
import { byWeek, type WeekOfActs } from '#domain/weave/by-week.ts'
import type { Loom, Picture } from '#domain/weave/picture.ts'
import { weave } from '#domain/weave/weave.ts'
import type { Practising } from './courses.ts'
import { keptNames } from './kept-acts.ts'

/** How much of the cloth: all of it, or its last piece. */
export type Span = 'all' | 'season' | 'month'

export type WeaveAsked = Pick<Loom, 'size' | 'theme'> & { span: Span }

export interface WeaveView {
  picture: Picture
  /** What each stitch is, in the order of `picture.stitches`: from the oldest on. */
  acts: { on: Day; stitch: Stitch; name: string }[]
  /** The last weeks by kind, whatever the span. */
  weeks: WeekOfActs[]
}

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
  const picture = weave({ acts: woven, people: ALONE.people, size, theme })
  return {
    picture,
    acts: picture.stitches.map(({ act }) => {
      const { on, stitch, of } = acts[act]!
      return { on, stitch, name: nameOf(of) }
    }),
    weeks: byWeek(all, { today, weeks: WEEKS }),
  }
}
