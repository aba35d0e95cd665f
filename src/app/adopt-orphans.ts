// When the record of a talk does not open, what belongs to it still does. It is put into a talk of its own, so that what
// was said is not lost with it.

import { emptyTalk, type TalkState } from '#domain/coach/state.ts'
import { rememberedDanger } from '#domain/safety/remembered.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { talkTurns } from './talk-records.ts'

/** Longer ids are no ids any more. */
const LONGEST_ID = 64
const AGAIN = '-again'

/** Gives every talk that lies here unreadable, and has turns that are not, a new record. */
export async function adoptOrphans(vault: Vault): Promise<void> {
  for (const { id } of vault.unreadable) {
    const turns = talkTurns(vault, id)
    if (turns.length > 0 && id.length + AGAIN.length <= LONGEST_ID) await adopt(vault, id, turns)
  }
}

async function adopt(vault: Vault, lost: string, turns: readonly Kept<'turn'>[]): Promise<void> {
  // The same id in every window that finds them, so that they end up in one talk.
  const id = lost + AGAIN
  // No title: it would be made of words that may be about danger, and the face names it neutrally.
  const body = { title: '', titled: false, language: 'en', state: stateAfter(turns) }
  await vault.restore('talk', { id, createdAt: turns[0]!.createdAt, changedAt: turns.at(-1)!.createdAt, body })
  await Promise.all([
    ...turns.map((turn) => vault.change('turn', turn.id, (kept) => ({ ...kept, talk: id }))),
    ...ofTalk(vault.all('fact'), lost).map((fact) => vault.change('fact', fact.id, (kept) => ({ ...kept, talk: id }))),
    ...ofTalk(vault.all('commitment'), lost).map((act) =>
      vault.change('commitment', act.id, (kept) => ({ ...kept, talk: id })),
    ),
  ])
}

function stateAfter(turns: readonly Kept<'turn'>[]): TalkState {
  const said = turns.filter((turn) => turn.body.who === 'person').length
  const danger = rememberedDanger(
    turns.flatMap(({ body }) => body.why?.risk ?? []),
    said,
  )
  return { ...emptyTalk(), turns: said, ...(danger ? { danger } : {}) }
}

function ofTalk<R extends { body: { talk: string } }>(records: readonly R[], talk: string): R[] {
  return records.filter((record) => record.body.talk === talk)
}
