// Talks and their turns as records: writing them together, reading them in order, and showing them.

import type { TalkState } from '#domain/coach/state.ts'
import type { Library } from '#domain/library.ts'
import type { Kept, TurnBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { titleFor } from './title.ts'
import type { TalkSummary, TurnView } from './views.ts'

export type NewTurn = Omit<TurnBody, 'talk' | 'order'>

export interface TurnsToKeep {
  /** The talk they belong to; a new one is started when absent. */
  talk?: Kept<'talk'>
  state: TalkState
  library: Library
  turns: NewTurn[]
}

/** Writes turns and the talk's new state; what could not be written whole is taken back, so nothing stands half. */
export async function keepTurns(
  vault: Vault,
  { talk, state, library, turns }: TurnsToKeep,
): Promise<{ talk: string; turns: TurnView[] }> {
  const written: Array<{ kind: 'talk' | 'turn'; id: string }> = []
  try {
    const first = turns.find((t) => t.who === 'person')?.text ?? ''
    const home =
      talk ??
      (await vault.add('talk', {
        title: titleFor(state, library, first),
        titled: false,
        language: library.language,
        state,
      }))
    if (!talk) written.push({ kind: 'talk', id: home.id })
    const start = talkTurns(vault, home.id).at(-1)?.body.order ?? 0
    const kept: Kept<'turn'>[] = []
    for (const [i, turn] of turns.entries()) {
      const record = await vault.add('turn', { ...turn, talk: home.id, order: start + i + 1 })
      written.push({ kind: 'turn', id: record.id })
      kept.push(record)
    }
    if (talk) {
      await vault.change('talk', talk.id, (body) => ({
        ...body,
        state,
        title: body.titled ? body.title : titleFor(state, library, body.title),
      }))
    }
    return { talk: home.id, turns: kept.map((k) => turnView(vault, k)) }
  } catch (error) {
    for (const { kind, id } of written.reverse()) await vault.remove(kind, id).catch(() => undefined)
    throw error
  }
}

/** The turns of a talk in the order they were said. */
export function talkTurns(vault: Vault, talk: string): Kept<'turn'>[] {
  return vault
    .all('turn')
    .filter((t) => t.body.talk === talk)
    .sort((a, b) => a.body.order - b.body.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

export function turnView(vault: Vault, { id, createdAt, body }: Kept<'turn'>): TurnView {
  const { who, text, paragraphs, offer, quick, help, notice, why } = body
  const act = offer && vault.all('commitment').find((c) => c.body.talk === body.talk && c.body.key === keyOf(offer))
  return {
    id,
    who,
    at: createdAt,
    text,
    paragraphs: paragraphs ?? [],
    quick: quick ?? [],
    ...(offer ? { offer } : {}),
    ...(act ? { taken: act.body.outcome ? { outcome: act.body.outcome } : {} } : {}),
    ...(help ? { help } : {}),
    ...(notice ? { notice } : {}),
    ...(why ? { why } : {}),
  }
}

function keyOf(offer: NonNullable<TurnBody['offer']>): string {
  return offer.kind === 'practice' ? offer.id : offer.key
}

const EXCERPT = 90

export function talkSummary(vault: Vault, { id, createdAt, changedAt, body }: Kept<'talk'>): TalkSummary {
  const last = talkTurns(vault, id)
    .filter((t) => t.body.who === 'person')
    .at(-1)
  const words = last?.body.text.replace(/\s+/g, ' ') ?? ''
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).replace(/\s\S*$/, '')} …` : words
  return { id, title: body.title, startedAt: createdAt, changedAt, excerpt }
}
