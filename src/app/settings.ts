// The person's settings: one record, read with defaults for what it does not say.

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
  const record = vault.all('settings').at(-1)
  if (record) await vault.change('settings', record.id, (body) => ({ ...body, ...change }))
  else await vault.add('settings', { ...change })
  return settingsOf(vault)
}
