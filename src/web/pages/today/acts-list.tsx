import type { ActSummary } from '#app/practice/practice-views.ts'
import { say, sayCount } from '../../words.ts'
import { type Group, GroupedRows } from './grouped-rows.tsx'
import { sayMinutes } from './say-minutes.ts'

/** Small acts by kind. */
export function ActsList({ acts }: { acts: ActSummary[] }) {
  const groups = [...new Set(acts.map(({ stitch }) => stitch))].map(
    (stitch): Group => ({
      key: stitch,
      name: say(`practise.stitch.${stitch}`),
      of: acts
        .filter((act) => act.stitch === stitch)
        .map(({ of, name, minutes, fits }) => ({ of, name, fits, about: sayMinutes(minutes) })),
    }),
  )
  return <GroupedRows groups={groups} count={(many) => sayCount('practise.acts.count', many)} />
}
