// What was typed and not yet sent, per talk; a talk not yet begun has the name "new". Like a message, a draft that tells of
// a partner's violence or control is held in memory alone.

import type { Library } from '#domain/library.ts'
import { atLeast, type RiskKind } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from './context.ts'

const LONGEST_DRAFT = 100_000
const FROM_A_PARTNER: readonly RiskKind[] = ['partner-violence', 'coercive-control', 'stalking']

export function draftOf(vault: Vault, { unkept }: Pick<Context, 'unkept'>, talk: string): string {
  return unkept.draft(talk) ?? vault.all('draft').find((d) => d.body.talk === talk)?.body.text ?? ''
}

export async function keepDraft(context: Context, talk: string, text: string): Promise<void> {
  const words = text.slice(0, LONGEST_DRAFT)
  const vault = await context.vault()
  const secret = context.unkept.get(talk) !== undefined || tellsOfPartner(words, await context.ears.library())
  context.unkept.holdDraft(talk, secret ? words : '')
  await writeDraft(vault, talk, secret ? '' : words)
}

/** Writes a draft, or takes it away where the words are empty. */
export async function writeDraft(vault: Vault, talk: string, words: string): Promise<void> {
  const kept = vault.all('draft').find((d) => d.body.talk === talk)
  if (kept && words === '') await vault.remove('draft', kept.id)
  else if (kept && kept.body.text !== words) await vault.change('draft', kept.id, (body) => ({ ...body, text: words }))
  else if (!kept && words !== '') await vault.add('draft', { talk, text: words })
}

/** Whether words tell of violence or control by the writer's own partner. */
export function tellsOfPartner(text: string, { signals }: Pick<Library, 'signals'>): boolean {
  const { signs } = screen(text, [], signals).risk
  return signs.some((s) => s.who === 'self' && atLeast(s.level, 'concern') && FROM_A_PARTNER.includes(s.kind))
}
