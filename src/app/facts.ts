// What is remembered, for the person to see, change and forget.

import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from './outcome.ts'
import type { FactView } from './views.ts'

const LONGEST_FACT = 500

export function factView({ id, createdAt, body }: Kept<'fact'>): FactView {
  const { about, text, line, until } = body
  return { id, about, text, line, at: createdAt, ...(until !== undefined ? { until } : {}) }
}

/** Changes a fact; its line is then what the person wrote now. */
export async function editFact(vault: Vault, id: string, text: string): Promise<FactView> {
  const words = text.trim()
  if (words === '') throw new TroubleError('empty')
  if (words.length > LONGEST_FACT) throw new TroubleError('too-long')
  return factView(await vault.change('fact', id, (body) => ({ ...body, text: words, line: words })))
}

/** Forgets what has run out. */
export async function forgetExpired(vault: Vault, now: number): Promise<void> {
  for (const fact of vault.all('fact')) {
    if (fact.body.until !== undefined && fact.body.until <= now) await vault.remove('fact', fact.id)
  }
}
