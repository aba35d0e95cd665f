// Talks and their turns as records: writing them together, reading them in order, and showing them.

import type { TalkState } from '#domain/coach/state.ts'
import type { Library } from '#domain/library.ts'
import { atLeast } from '#domain/safety/levels.ts'
import type { CommitmentBody, Kept, TurnBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { titleFor } from './title.ts'
import type { TalkSummary, TurnView } from './views.ts'
import type { Writing } from './whole-or-not.ts'

export type NewTurn = Omit<TurnBody, 'talk' | 'order'>

export interface TurnsToKeep {
  /** The talk they belong to; a new one is started when absent. */
  talk?: Kept<'talk'>
  state: TalkState
  library: Library
  turns: NewTurn[]
}

/** Writes turns and the talk's new state. */
export async function keepTurns(
  vault: Writing,
  { talk, state, library, turns }: TurnsToKeep,
): Promise<{ talk: string; turns: Kept<'turn'>[] }> {
  const before = talk ? talkTurns(vault, talk.id) : []
  const first = [...before.map((t) => t.body), ...turns].find((t) => t.who === 'person')?.text ?? ''
  const title = titleFor(state, library, first)
  const home = talk ?? (await vault.add('talk', { title, titled: false, language: library.language, state }))
  const start = before.at(-1)?.body.order ?? 0
  const kept: Kept<'turn'>[] = []
  for (const [i, turn] of turns.entries()) {
    kept.push(await vault.add('turn', { ...turn, talk: home.id, order: start + i + 1 }))
  }
  if (talk) {
    await vault.change('talk', talk.id, (body) => ({ ...body, state, title: body.titled ? body.title : title }))
  }
  return { talk: home.id, turns: kept }
}

/** The turns of a talk in the order they were said. */
export function talkTurns(vault: Pick<Vault, 'all'>, talk: string): Kept<'turn'>[] {
  return vault
    .all('turn')
    .filter((t) => t.body.talk === talk)
    .sort(inOrder)
}

/** The turns of every talk, in order, in one walk through all of them. */
export function turnsByTalk(vault: Pick<Vault, 'all'>): Map<string, Kept<'turn'>[]> {
  const byTalk = new Map<string, Kept<'turn'>[]>()
  for (const turn of vault.all('turn').toSorted(inOrder)) {
    const turns = byTalk.get(turn.body.talk)
    if (turns) turns.push(turn)
    else byTalk.set(turn.body.talk, [turn])
  }
  return byTalk
}

function inOrder(a: Kept<'turn'>, b: Kept<'turn'>): number {
  return a.body.order - b.body.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

export function turnView(vault: Pick<Vault, 'all'>, { id, createdAt, body }: Kept<'turn'>): TurnView {
  const { who, text, paragraphs, offer, quick, help, lead, notice, why, by, fell } = body
  const act = offer && vault.all('commitment').find((c) => c.body.talk === body.talk && isOf(offer, c.body))
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
    ...(lead ? { lead } : {}),
    ...(notice ? { notice } : {}),
    ...(why ? { why } : {}),
    ...(by ? { by } : {}),
    ...(fell ? { fell } : {}),
  }
}

function isOf(offer: NonNullable<TurnBody['offer']>, act: CommitmentBody): boolean {
  if (offer.kind === 'practice') return act.key === offer.of
  return act.key === offer.key && act.situation === offer.situation
}

const EXCERPT = 90

/** A talk as lists show it; `said` are its turns, in order. */
export function talkSummary(
  { id, createdAt, changedAt, body }: Kept<'talk'>,
  said: ReadonlyArray<Kept<'turn'>>,
): TalkSummary {
  // After danger the list says nothing of it: someone may look over the person's shoulder.
  const secret = body.state.danger !== undefined && atLeast(body.state.danger.level, 'concern')
  const last = said.findLast((t) => t.body.who === 'person')
  const words = secret ? '' : (last?.body.text.replace(/\s+/g, ' ') ?? '')
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).replace(/\s\S*$/, '')} …` : words
  return { id, title: body.title, startedAt: createdAt, changedAt, excerpt }
}
