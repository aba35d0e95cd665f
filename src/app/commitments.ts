// Acts taken on, and what became of them.

import type { ActOutcome } from '#domain/vocabulary.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { CommitmentView } from './views.ts'

export function commitmentView({ id, createdAt, body }: Kept<'commitment'>): CommitmentView {
  const { text, when, outcome, talk } = body
  return { id, text, at: createdAt, talk, ...(when ? { when } : {}), ...(outcome ? { outcome } : {}) }
}

export async function settleCommitment(vault: Vault, id: string, outcome: ActOutcome): Promise<CommitmentView> {
  return commitmentView(await vault.change('commitment', id, (body) => ({ ...body, outcome })))
}
