// A self-check that was begun and not finished: its answers are a draft until it is. Where one of them may tell of a
// partner's violence, they are held in memory alone.

import type { Check } from '#domain/practice/practice-schemas.ts'
import { needsCare } from '#domain/practice/score.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from '../context.ts'
import { draftOf, writeDraft } from '../drafts.ts'
import type { CheckBegun } from './check-views.ts'

const MOST = 4

/** What was answered so far; undefined where nothing was, or what lies there is no draft of this check. */
export function answersSoFar(
  vault: Vault,
  context: Pick<Context, 'unkept'>,
  { id, items }: Check,
): CheckBegun | undefined {
  const draft = parsed(draftOf(vault, context, placeOf(id)))
  if (!draft) return undefined
  const answers = onlyAnswers(items, draft.answers)
  const at = Math.min(Math.max(0, Math.trunc(Number(draft.at)) || 0), Object.keys(items).length)
  return at === 0 && Object.keys(answers).length === 0 ? undefined : { answers, at }
}

/** Keeps what was answered so far. */
export async function keepAnswers(
  { unkept, vault }: Pick<Context, 'unkept' | 'vault'>,
  check: Check,
  begun: CheckBegun,
): Promise<void> {
  const words = JSON.stringify({ answers: onlyAnswers(check.items, begun.answers), at: begun.at })
  const secret = tellsOfPartner(check, begun.answers)
  unkept.holdDraft(placeOf(check.id), secret ? words : '')
  await writeDraft(await vault(), placeOf(check.id), secret ? '' : words)
}

/** Forgets what was answered so far. */
export async function dropAnswers({ unkept, vault }: Pick<Context, 'unkept' | 'vault'>, check: string): Promise<void> {
  unkept.holdDraft(placeOf(check), '')
  await writeDraft(await vault(), placeOf(check), '')
}

/** The answers that are any: whole numbers of nought to four, to items of this check. */
export function onlyAnswers(items: Check['items'], answers: unknown): Record<string, number> {
  if (typeof answers !== 'object' || answers === null) return {}
  const held = Object.entries(answers).filter(
    ([key, value]) => Object.hasOwn(items, key) && Number.isInteger(value) && value >= 0 && value <= MOST,
  )
  return Object.fromEntries(held)
}

/** Whether an answer may tell of violence or control by a partner. */
export function tellsOfPartner(check: Check, answers: Record<string, number>): boolean {
  return check.care === 'partner-violence' && needsCare(check, answers)
}

function placeOf(check: string): string {
  return `check/${check}`
}

function parsed(text: string): { answers?: unknown; at?: unknown } | undefined {
  try {
    const draft: unknown = JSON.parse(text)
    return typeof draft === 'object' && draft !== null ? draft : undefined
  } catch {
    return undefined
  }
}
