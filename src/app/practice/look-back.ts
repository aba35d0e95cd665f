// Looking back on a week or a month, from the person's own data alone. What was not kept is not mentioned.

import { addDays, type Day, daysBetween } from '#domain/practice/calendar.ts'
import { type Catalogue, listedAs } from '#domain/practice/catalogue.ts'
import { atLeast } from '#domain/safety/levels.ts'
import type { Stitch } from '#domain/vocabulary.ts'
import type { Kept, KeptBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { commitmentView } from '../commitments.ts'
import { localDay } from '../local-day.ts'
import type { CommitmentView } from '../views.ts'
import type { Practising } from './courses.ts'
import { danger } from './guarded.ts'
import { keptNames } from './kept-acts.ts'

export interface LookBackView {
  /** How many days it looks back on, today included. */
  of: number
  /** On how many of them something was kept. */
  days: number
  /** What was kept, the most often first. */
  kept: { name: string; stitch: Stitch; times: number }[]
  /** What the person said they would do in these days, the newest first. */
  said: CommitmentView[]
  /** Talks of these days, the last one first. */
  talks: { id: string; title: string; on: Day }[]
  /** On how many of these days they noted how it was. */
  pulses: number
  /** Self-checks of these days, the newest first. */
  checks: { id: string; check: string; name: string; on: Day }[]
  /** The day on which they came back after a while, if they did. */
  back?: Day
}

/** So many days without an act, and the next one is a return. */
const WHILE = 10

export async function lookBack(practising: Practising, { days }: { days: number }): Promise<LookBackView> {
  const [vault, catalogue] = await Promise.all([practising.context.vault(), practising.practices.catalogue()])
  const today = practising.today()
  const since = addDays(today, 1 - days)
  const within = (day: Day) => day >= since && day <= today
  const all = vault.all('kept').map(({ body }) => body)
  const kept = all.filter(({ on }) => within(on))
  const back = returnIn(all, since)
  return {
    of: days,
    days: new Set(kept.map(({ on }) => on)).size,
    kept: timesOf(kept, keptNames(catalogue, vault)),
    said: saidIn(vault, within),
    talks: talksIn(vault, within),
    pulses: new Set(vault.all('pulse').flatMap(({ body }) => (within(body.on) ? [body.on] : []))).size,
    checks: danger(vault, practising.context) ? [] : checksIn(vault, catalogue, within),
    ...(back && within(back) ? { back } : {}),
  }
}

function timesOf(kept: KeptBody[], nameOf: (of: string) => string): LookBackView['kept'] {
  const times = new Map<string, { name: string; stitch: Stitch; times: number }>()
  for (const { of, stitch } of kept) {
    const before = times.get(of)
    if (before) before.times += 1
    else times.set(of, { name: nameOf(of), stitch, times: 1 })
  }
  return [...times.values()].sort((a, b) => b.times - a.times)
}

function saidIn(vault: Vault, within: (day: Day) => boolean): CommitmentView[] {
  return vault
    .all('commitment')
    .filter(({ createdAt, body }) => within(localDay(createdAt)) && !isQuiet(vault.get('talk', body.talk)))
    .map(commitmentView)
    .reverse()
}

function talksIn(vault: Vault, within: (day: Day) => boolean): LookBackView['talks'] {
  return vault
    .all('talk')
    .filter((talk) => within(localDay(talk.changedAt)) && !isQuiet(talk))
    .sort((a, b) => b.changedAt - a.changedAt)
    .map(({ id, changedAt, body }) => ({ id, title: body.title, on: localDay(changedAt) }))
}

/** One whose answers told of danger is brought up by nobody but the person, as with a talk. */
function checksIn(vault: Vault, catalogue: Catalogue, within: (day: Day) => boolean): LookBackView['checks'] {
  return vault
    .all('check-taken')
    .filter(({ body }) => within(body.on) && body.care === undefined)
    .map(({ id, body: { check, on } }) => ({ id, check, name: listedAs(`check/${check}`, catalogue)?.name ?? '', on }))
    .filter(({ name }) => name !== '')
    .reverse()
}

/** A talk in which danger was seen is brought up by nobody but the person. */
function isQuiet(talk: Kept<'talk'> | undefined): boolean {
  const danger = talk?.body.state.danger
  return danger !== undefined && atLeast(danger.level, 'concern')
}

/** The last day, from `since` on, before which nothing had been kept for a while. */
function returnIn(all: KeptBody[], since: Day): Day | undefined {
  const days = [...new Set(all.map(({ on }) => on))].sort()
  return days.findLast((day, at) => day >= since && at > 0 && daysBetween(days[at - 1]!, day) > WHILE)
}
