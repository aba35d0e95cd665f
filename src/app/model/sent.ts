// What was sent to a model, kept sealed so that the person can read it word for word.

import type { Kept, SentBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { costOfSent, countSpent } from './cost.ts'
import type { SentView } from './model-views.ts'

/** The newest so many are kept. */
const KEPT = 300

/** `month` is the year and month it is counted to. */
export async function keepSent(vault: Vault, body: SentBody, month: string): Promise<string> {
  const old = vault.all('sent')
  for (const { id } of old.slice(0, Math.max(0, old.length + 1 - KEPT))) await vault.remove('sent', id)
  await countSpent(vault, body, month)
  return (await vault.add('sent', body)).id
}

/** Newest first. */
export function listSent(vault: Pick<Vault, 'all'>): SentView[] {
  return vault
    .all('sent')
    .map((one) => ({ ...sentView(one), ...costOfSent(vault, one) }))
    .reverse()
}

function sentView({ id, createdAt, body }: Kept<'sent'>) {
  return { id, at: createdAt, ...body }
}

export async function forgetSent(vault: Vault): Promise<void> {
  for (const { id } of vault.all('sent')) await vault.remove('sent', id)
  for (const { id } of vault.all('spent')) await vault.remove('spent', id)
}
