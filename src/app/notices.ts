// Keeps what the notices need (three times, no words) and counts help that was shown in a crisis, by year and without
// saying whose or why, for who must report such a number.

import { type Notice, noticeDue, type Use } from '#domain/safety/notices.ts'
import type { Vault } from '#vault/vault.ts'
import { keepSettings } from './settings.ts'
import type { Writing } from './whole-or-not.ts'

/** What the notices and the count have not written, because the turns they belong to leave no trace. */
export interface Owed {
  use?: Use
  /** Showings of help in a crisis, by year. */
  referrals: Record<string, number>
}

/** The notice due with a message at `now`, and the use to keep or to owe. */
export function noticeFor(
  vault: Pick<Vault, 'all'>,
  { owed, sessionAt, now }: { owed: Owed; sessionAt: number; now: number },
): { notice?: Notice; use: Use } {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const time = (name: string) => (typeof body[name] === 'number' ? body[name] : undefined)
  const before = { lastAt: time('use.lastAt'), since: time('use.since'), noticeAt: time('use.noticeAt') }
  const known = Object.fromEntries(Object.entries(before).filter(([, at]) => at !== undefined))
  return noticeDue({ ...known, ...owed.use, sessionAt } as Use, now)
}

/** Writes the use, and what was owed until now. */
export async function keepUse(vault: Writing, { sessionAt: _session, ...kept }: Use, owed: Owed): Promise<void> {
  const uses = Object.entries(kept).map(([name, at]) => [`use.${name}`, at])
  const counts = Object.entries(owed.referrals).map(([year, count]) => [
    `referrals.${year}`,
    countIn(vault, `referrals.${year}`) + count,
  ])
  await keepSettings(vault, Object.fromEntries([...uses, ...counts]))
}

/** Counts one showing of help in a crisis of someone's own, in the year of `now`. */
export async function countReferral(vault: Writing, now: number): Promise<void> {
  const name = `referrals.${yearOf(now)}`
  await keepSettings(vault, { [name]: countIn(vault, name) + 1 })
}

export const yearOf = (now: number): string => String(new Date(now).getUTCFullYear())

function countIn(vault: Pick<Vault, 'all'>, name: string): number {
  const count = vault.all('settings').at(-1)?.body[name]
  return typeof count === 'number' ? count : 0
}

/** Referrals by year. */
export function referralsOf(vault: Vault): Record<string, number> {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const counts = Object.entries(body).filter(
    ([name, count]) => name.startsWith('referrals.') && typeof count === 'number',
  )
  return Object.fromEntries(counts.map(([name, count]) => [name.slice('referrals.'.length), count as number]))
}
