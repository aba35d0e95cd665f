// What a turn leaves behind besides its words: something to remember, an act taken on, what became of one.

import type { ActOutcome } from '#domain/vocabulary.ts'
import type { FactBody } from '#vault/records.ts'
import type { Writing } from './whole-or-not.ts'

/** A wish is for a while; who someone is stays until it is forgotten by hand. */
const WISH_LASTS = 180 * 24 * 60 * 60 * 1000

export async function keepFact(
  vault: Writing,
  fact: Pick<FactBody, 'about' | 'text' | 'line' | 'talk'>,
  now: number,
): Promise<void> {
  if (vault.all('fact').some((f) => f.body.about === fact.about && f.body.text === fact.text)) return
  await vault.add('fact', { ...fact, ...(fact.about === 'want' ? { until: now + WISH_LASTS } : {}) })
}

/** Adds the act, or completes the one just taken on (its "when" comes a turn after). */
export async function keepCommitment(
  vault: Writing,
  talk: string,
  act: { situation: string; key: string; text: string; when?: string },
): Promise<void> {
  const open = vault.all('commitment').find((c) => c.body.talk === talk && c.body.text === act.text && !c.body.outcome)
  if (open) await vault.change('commitment', open.id, (body) => ({ ...body, ...act }))
  else await vault.add('commitment', { ...act, talk })
}

/** Notes what became of the act that this talk asked about. */
export async function settleAsked(vault: Writing, talk: string, outcome: ActOutcome): Promise<void> {
  const asked = vault
    .all('commitment')
    .filter((c) => c.body.talk === talk && c.body.askedAt !== undefined && !c.body.outcome)
    .at(-1)
  if (asked) await vault.change('commitment', asked.id, (body) => ({ ...body, outcome }))
}
