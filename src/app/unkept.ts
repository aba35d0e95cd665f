// Turns that leave no trace. What someone says about a partner's violence or control is held in memory while the page is
// open and written nowhere, unless they say that it should be kept: the other may be the one who looks at this device.

import type { TalkState } from '#domain/coach/state.ts'
import type { Use } from '#domain/safety/notices.ts'
import type { Kept, TurnBody } from '#vault/records.ts'
import { HeldNotes } from './held-notes.ts'
import type { Owed } from './notices.ts'

/** True while a talk in this state is to leave no trace: the course for someone hurt or controlled has spoken. */
export function leavesNoTrace({ danger }: Pick<TalkState, 'danger'>): boolean {
  return danger !== undefined && danger.kept !== true && danger.said.some(isOfViolence)
}

/** Words of the courses for someone hurt at home, or once hurt by anyone; not those for who worries for another, nor the gentle word before a turn. */
function isOfViolence(key: string): boolean {
  if (key === 'minor-danger' || key.startsWith('aftermath-')) return true
  return key.startsWith('violence-') && !key.startsWith('violence-other') && !key.startsWith('violence-care')
}

export interface UnkeptTalk {
  state: TalkState
  turns: Kept<'turn'>[]
}

/** Talks, by id, with what is held of them and not kept. */
export class Unkept {
  readonly #talks = new Map<string, UnkeptTalk>()
  readonly #drafts = new Map<string, string>()
  readonly notes = new HeldNotes()
  #owed: Owed = { referrals: {} }
  #remembers = false

  get(talk: string): UnkeptTalk | undefined {
    return this.#talks.get(talk)
  }

  hold(talk: string, state: TalkState, turns: Kept<'turn'>[]): void {
    const before = this.#talks.get(talk)
    this.#talks.set(talk, { state, turns: [...(before?.turns ?? []), ...turns] })
    this.#drafts.delete(talk)
  }

  draft(talk: string): string | undefined {
    return this.#drafts.get(talk)
  }

  /** Holds what was typed and not yet sent; empty words let go of it. */
  holdDraft(talk: string, draft: string): void {
    if (draft === '') this.#drafts.delete(talk)
    else this.#drafts.set(talk, draft)
  }

  /** Gives back what is held of a talk and forgets it. */
  take(talk: string): UnkeptTalk | undefined {
    const held = this.#talks.get(talk)
    this.#talks.delete(talk)
    return held
  }

  /** Danger was told of in words that are kept nowhere, not even here. */
  remember(): void {
    this.#remembers = true
  }

  /** Whether anything is held at all, or danger is remembered while the page is open. */
  any(): boolean {
    return this.#remembers || this.#talks.size > 0 || this.notes.any()
  }

  /** What was not written with the turns held here: it would tell that there were any. */
  get owed(): Owed {
    return this.#owed
  }

  owe(use: Use, referralIn?: string): void {
    if (referralIn) this.oweReferral(referralIn)
    this.#owed = { ...this.#owed, use }
  }

  oweReferral(year: string): void {
    const { referrals } = this.#owed
    this.#owed = { ...this.#owed, referrals: { ...referrals, [year]: (referrals[year] ?? 0) + 1 } }
  }

  /** What was owed is written. */
  settle(): void {
    this.#owed = { referrals: {} }
  }

  clear(): void {
    this.settle()
    this.#remembers = false
    this.#talks.clear()
    this.#drafts.clear()
    this.notes.clear()
  }
}

/** A turn in the shape of a record, for one that is not written. */
export function heldTurn(id: string, at: number, body: TurnBody): Kept<'turn'> {
  return { id, kind: 'turn', version: 1, createdAt: at, changedAt: at, body }
}
