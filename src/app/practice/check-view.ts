// Self-checks in words: what they ask, how they came out each time, and the one step that each time leads to.

import { listedAs } from '#domain/practice/catalogue.ts'
import type { Check } from '#domain/practice/practice-schemas.ts'
import { leadOf, type SideScore, trendOf, usualRange } from '#domain/practice/score.ts'
import { fill, type Slots } from '#domain/words/fill.ts'
import type { Kept } from '#vault/records.ts'
import type { CheckBegun, CheckSummary, CheckView, LeadView, SideView, TakenView } from './check-views.ts'
import type { Telling } from './course-view.ts'

export interface CheckTelling extends Telling {
  /** Names of situations, by id. */
  situations: ReadonlyMap<string, string>
  /** Whether danger is remembered: then nothing is led to. */
  guarded: boolean
}

/** A check with what became of it. */
export interface CheckSeen {
  check: Check
  open: CheckBegun | undefined
  /** The oldest first, with what came out and whether it is written. */
  taken: { note: Kept<'check-taken'>; scores: SideScore[]; kept: boolean }[]
}

export function checkSummary({ check, open, taken }: CheckSeen, slots: Slots): CheckSummary {
  const { id, words } = check
  const last = taken.at(-1)?.note.body.on
  return {
    id,
    name: words.name,
    about: fill(words.about, slots) ?? words.about,
    begun: open !== undefined,
    times: taken.length,
    ...(last ? { last } : {}),
  }
}

export function checkView(seen: CheckSeen, telling: CheckTelling): CheckView {
  const { check, open } = seen
  const { words, picture, items } = check
  const say = (template: string) => fill(template, telling.slots) ?? template
  return {
    ...checkSummary(seen, telling.slots),
    ground: say(words.ground),
    picture,
    labels: words.answers,
    items: Object.keys(items).map((key) => ({ key, text: say(words.items[key] ?? '') })),
    ...(open ? { open } : {}),
    taken: seen.taken.map((_, at) => takenView(seen, at, telling)),
  }
}

/** How it came out the time that stands at `at`. */
export function takenView({ check, taken }: CheckSeen, at: number, telling: CheckTelling): TakenView {
  const { note, kept, scores: now } = taken[at]!
  const scores = taken.slice(0, at + 1).map((one) => one.scores)
  const care = note.body.care as TakenView['care']
  // While danger is remembered, nothing is advised for the two.
  const lead = care || telling.guarded ? undefined : leadOf(check, now, (to) => mayLead(to, telling))
  return {
    id: note.id,
    on: note.body.on,
    time: at + 1,
    sides: now.map(({ side }, i) => {
      const view = sideView(
        check,
        side,
        scores.map((times) => times[i]!),
      )
      return care === 'partner-violence' && !isOfSafety(side, check) ? withoutWords(view) : view
    }),
    ...(care ? { care } : {}),
    ...(lead ? { lead: leadView(lead, check, telling) } : {}),
    kept,
  }
}

/** Words about how two could do better are not for who is afraid of the other. */
function withoutWords({ words: _, ...view }: SideView): SideView {
  return view
}

function isOfSafety(side: string, { safety, items }: Check): boolean {
  return safety.some((key) => items[key]?.side === side)
}

function sideView({ words }: Check, side: string, times: SideScore[]): SideView {
  const said = words.sides[side]
  const name = said?.name ?? side
  const { mean, band } = times.at(-1)!
  if (mean === undefined || band === undefined) return { side, name }
  const means = times.flatMap((time) => (time.mean === undefined ? [] : [time.mean]))
  const [trend, usual] = [trendOf(means), usualRange(means)]
  return {
    side,
    name,
    mean,
    band,
    words: said?.[band] ?? '',
    ...(trend ? { trend } : {}),
    ...(usual ? { usual } : {}),
  }
}

function leadView({ side, to }: { side: string; to: string }, check: Check, telling: CheckTelling): LeadView {
  const [kind, id] = to.split('/') as [LeadView['kind'], string]
  const name = kind === 'situation' ? (telling.situations.get(id) ?? '') : (listedAs(to, telling.catalogue)?.name ?? '')
  return { kind, id, name, side: check.words.sides[side]?.name ?? side }
}

/** Whether there is a page for it here. */
function mayLead(reference: string, { catalogue, situations }: CheckTelling): boolean {
  const [kind, id] = reference.split('/') as [string, string]
  return kind === 'situation' ? situations.has(id) : listedAs(reference, catalogue) !== undefined
}
