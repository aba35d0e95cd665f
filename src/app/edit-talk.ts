// Renaming and erasing a talk. Erasing takes its turns, its draft, and what was remembered and taken on from it.

import type { RecordKind } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from './outcome.ts'
import { talkSummary, talkTurns } from './talk-records.ts'
import type { TalkSummary } from './views.ts'

const LONGEST_TITLE = 120

export async function renameTalk(vault: Vault, id: string, title: string): Promise<TalkSummary> {
  const name = title.replace(/\s+/g, ' ').trim()
  if (name === '') throw new TroubleError('empty')
  if (name.length > LONGEST_TITLE) throw new TroubleError('too-long')
  const changed = await vault.change('talk', id, (body) => ({ ...body, title: name, titled: true }))
  return talkSummary(changed, talkTurns(vault, id))
}

export async function eraseTalk(vault: Vault, id: string): Promise<void> {
  if (!vault.get('talk', id)) throw new TroubleError('not-found')
  const kinds = ['turn', 'draft', 'fact', 'commitment', 'sent'] as const satisfies readonly RecordKind[]
  for (const kind of kinds) {
    for (const record of vault.all(kind)) {
      if (record.body.talk === id) await vault.remove(kind, record.id)
    }
  }
  // The talk goes last: were this cut short, what is left can still be found and erased.
  await vault.remove('talk', id)
}
