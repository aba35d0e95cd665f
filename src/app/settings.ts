// The person's settings: one record, read with defaults for what it does not say.

import { WAYS, type Ways } from '#domain/coach/ways.ts'
import { isHour } from '#domain/practice/quiet-hours.ts'
import type { SettingsBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { DEFAULT_SETTINGS, type Settings } from './views.ts'
import type { Writing } from './whole-or-not.ts'

/** Where only some words mean anything, others are as if nothing had been chosen. */
const CHOICES: Record<string, readonly unknown[]> = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'larger'],
  ...WAYS,
}

/** Hours of the wall clock. */
const HOURS: ReadonlySet<string> = new Set(['remindAt', 'quietFrom', 'quietTo'])

export function settingsOf(vault: Pick<Vault, 'all'>): Settings {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const known = Object.entries(DEFAULT_SETTINGS).map(([name, value]) => {
    const chosen = body[name]
    const holds =
      typeof chosen === typeof value &&
      (CHOICES[name]?.includes(chosen) ?? true) &&
      (!HOURS.has(name) || isHour(String(chosen)))
    return [name, holds ? chosen : value]
  })
  return Object.fromEntries(known) as unknown as Settings
}

/** How the person chose to be spoken with; what they never chose is absent. */
export function chosenWays(vault: Pick<Vault, 'all'>): Partial<Ways> {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const chosen = Object.entries(WAYS).filter(([way, choices]) => (choices as readonly unknown[]).includes(body[way]))
  return Object.fromEntries(chosen.map(([way]) => [way, body[way]]))
}

export async function changeSettings(vault: Vault, change: Partial<Settings>): Promise<Settings> {
  await keepSettings(vault, change)
  return settingsOf(vault)
}

/** Writes into the one settings record, which also holds wordless notes of the program. */
export async function keepSettings(vault: Writing, change: SettingsBody): Promise<void> {
  const record = vault.all('settings').at(-1)
  if (record) await vault.change('settings', record.id, (body) => ({ ...body, ...change }))
  else await vault.add('settings', { ...change })
}
