// What was typed and not yet sent, per talk; a talk not yet begun has the name "new".

import type { Vault } from '#vault/vault.ts'

const LONGEST_DRAFT = 100_000

export function draftOf(vault: Vault, talk: string): string {
  return vault.all('draft').find((d) => d.body.talk === talk)?.body.text ?? ''
}

export async function keepDraft(vault: Vault, talk: string, text: string): Promise<void> {
  const kept = vault.all('draft').find((d) => d.body.talk === talk)
  const words = text.slice(0, LONGEST_DRAFT)
  if (kept && words === '') await vault.remove('draft', kept.id)
  else if (kept && kept.body.text !== words) await vault.change('draft', kept.id, (body) => ({ ...body, text: words }))
  else if (!kept && words !== '') await vault.add('draft', { talk, text: words })
}
