// A talk as the verbs see it: what is kept of it, and what is only held.

import { emptyTalk, type TalkState } from '#domain/coach/state.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from './context.ts'
import { TroubleError } from './outcome.ts'
import { talkSummary, talkTurns, turnView } from './talk-records.ts'
import type { TalkView } from './views.ts'

export interface OpenTalk {
  id?: string
  /** Absent for a new talk, and for one of which nothing is kept. */
  record?: Kept<'talk'>
  state: TalkState
  turns: Kept<'turn'>[]
}

/** The talk of an id, or a new one where none is given; TroubleError "not-found". */
export function openTalk(vault: Vault, { unkept }: Pick<Context, 'unkept'>, id?: string): OpenTalk {
  if (id === undefined) return { state: emptyTalk(), turns: [] }
  const record = vault.get('talk', id)
  const held = unkept.get(id)
  if (!record && !held) throw new TroubleError('not-found')
  return {
    id,
    ...(record ? { record } : {}),
    state: held?.state ?? record?.body.state ?? emptyTalk(),
    turns: [...(record ? talkTurns(vault, id) : []), ...(held?.turns ?? [])],
  }
}

/** A talk to show. */
export function viewTalk(vault: Vault, context: Pick<Context, 'unkept'>, id: string): TalkView {
  const talk = openTalk(vault, context, id)
  const held = new Set(context.unkept.get(id)?.turns.map((t) => t.id))
  const turns = talk.turns.map((t) => ({ ...turnView(vault, t), ...(held.has(t.id) ? { unkept: true as const } : {}) }))
  if (talk.record)
    return {
      ...talkSummary(
        talk.record,
        talk.turns.filter((t) => !held.has(t.id)),
      ),
      turns,
    }
  const startedAt = turns[0]?.at ?? 0
  return { id, title: '', startedAt, changedAt: turns.at(-1)?.at ?? startedAt, excerpt: '', turns }
}

/** Keeps what was held of a talk, because the person says so. */
export async function keepTalk(vault: Vault, { unkept }: Pick<Context, 'unkept'>, id: string): Promise<void> {
  const held = unkept.get(id)
  if (!held) return
  const { danger } = held.state
  const state: TalkState = { ...held.state, ...(danger ? { danger: { ...danger, kept: true } } : {}) }
  const first = held.turns[0]
  const at = first?.createdAt ?? 0
  const talk = { title: '', titled: false, language: 'en', state }
  if (vault.get('talk', id)) await vault.change('talk', id, (body) => ({ ...body, state }))
  else await vault.restore('talk', { id, createdAt: at, changedAt: at, body: talk })
  for (const { version: _, kind: _kind, ...turn } of held.turns) await vault.restore('turn', turn)
  unkept.take(id)
}
