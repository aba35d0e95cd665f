// The person's settings: one record, read with defaults for what it does not say.

import type { SettingsBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { DEFAULT_SETTINGS, type Settings } from './views.ts'

export function settingsOf(vault: Vault): Settings {
  const body = vault.all('settings').at(-1)?.body ?? {}
  const known = Object.entries(DEFAULT_SETTINGS).map(([name, value]) => [
    name,
    typeof body[name] === typeof value ? body[name] : value,
  ])
  return Object.fromEntries(known) as unknown as Settings
}

export async function changeSettings(vault: Vault, change: Partial<Settings>): Promise<Settings> {
  await keepSettings(vault, change)
  return settingsOf(vault)
}

/** Writes into the one settings record, which also holds wordless notes of the program. */
export async function keepSettings(vault: Vault, change: SettingsBody): Promise<void> {
  const record = vault.all('settings').at(-1)
  if (record) await vault.change('settings', record.id, (body) => ({ ...body, ...change }))
  else await vault.add('settings', { ...change })
}
