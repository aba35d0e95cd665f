// Self-checks and journal entries that leave no trace: what tells of a partner's violence or control is held while the
// page is open and written nowhere, unless the person says that it should be kept.

import type { Kept, RecordBodies } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from './outcome.ts'

export type NoteKind = 'check-taken' | 'journal'

/** Notes in memory alone, by id. One with the id of a kept note is a newer version of it. */
export class HeldNotes {
  readonly #notes = new Map<string, Kept<NoteKind>>()

  all<K extends NoteKind>(kind: K): Kept<K>[] {
    return [...this.#notes.values()].filter((note): note is Kept<K> => note.kind === kind)
  }

  get<K extends NoteKind>(kind: K, id: string): Kept<K> | undefined {
    return this.all(kind).find((note) => note.id === id)
  }

  hold(note: Kept<NoteKind>): void {
    this.#notes.set(note.id, note)
  }

  drop(id: string): void {
    this.#notes.delete(id)
  }

  any(): boolean {
    return this.#notes.size > 0
  }

  clear(): void {
    this.#notes.clear()
  }
}

/** Where notes are: what is kept, and what is only held. */
export interface Notes {
  vault: Vault
  held: HeldNotes
}

/** Every note of a kind as it stands now, oldest first. */
export function allNotes<K extends NoteKind>({ vault, held }: Notes, kind: K): Kept<K>[] {
  const kept = vault.all(kind).map((note) => held.get(kind, note.id) ?? note)
  const only = held.all(kind).filter(({ id }) => !vault.get(kind, id))
  return [...kept, ...only].sort((a, b) => a.createdAt - b.createdAt)
}

/** A note in the shape of a record, for one that is not written. */
export function heldNote<K extends NoteKind>(
  kind: K,
  { id, at, body }: { id: string; at: number; body: RecordBodies[K] },
): Kept<K> {
  return { id, kind, version: 1, createdAt: at, changedAt: at, body }
}

/** Keeps a held note, because the person says so. Throws TroubleError "not-found". */
export async function keepNote<K extends NoteKind>({ vault, held }: Notes, kind: K, id: string): Promise<void> {
  const note = held.get(kind, id)
  if (!note) throw new TroubleError('not-found')
  const { createdAt, changedAt, body } = note
  if (vault.get(kind, id)) await vault.change(kind, id, () => body)
  else await vault.restore(kind, { id, createdAt, changedAt, body })
  held.drop(id)
}

/** Forgets a note, held and kept. */
export async function eraseNote({ vault, held }: Notes, kind: NoteKind, id: string): Promise<void> {
  held.drop(id)
  await vault.remove(kind, id)
}
