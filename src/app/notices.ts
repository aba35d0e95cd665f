// Keeps what the notices need (three times, no words) and counts help that was shown in a crisis, by year and without
// saying whose or why, for who must report such a number.

import { type Notice, noticeDue, type Use } from '#domain/safety/notices.ts'
import type { Vault } from '#vault/vault.ts'
import { keepSettings } from './settings.ts'
import type { Writing } from './whole-or-not.ts'

/** The notice due with this message, noted as given. */
export async function takeNotice(vault: Writing, sessionAt: number, now: number): Promise<Notice | undefined> {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const time = (name: string) => (typeof body[name] === 'number' ? body[name] : undefined)
  const before = { lastAt: time('use.lastAt'), since: time('use.since'), noticeAt: time('use.noticeAt') }
  const known = Object.fromEntries(Object.entries(before).filter(([, at]) => at !== undefined))
  const { notice, use } = noticeDue({ ...known, sessionAt } as Use, now)
  const { sessionAt: _session, ...kept } = use
  await keepSettings(vault, Object.fromEntries(Object.entries(kept).map(([name, at]) => [`use.${name}`, at])))
  return notice
}

/** Counts one showing of help in a crisis of someone's own, in the year of `now`. */
export async function countReferral(vault: Writing, now: number): Promise<void> {
  const name = `referrals.${new Date(now).getUTCFullYear()}`
  const before = vault.all('settings').at(-1)?.body[name]
  await keepSettings(vault, { [name]: (typeof before === 'number' ? before : 0) + 1 })
}

/** Referrals by year. */
export function referralsOf(vault: Vault): Record<string, number> {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const counts = Object.entries(body).filter(
    ([name, count]) => name.startsWith('referrals.') && typeof count === 'number',
  )
  return Object.fromEntries(counts.map(([name, count]) => [name.slice('referrals.'.length), count as number]))
}
