// What the readable copy says of the journal, the pulse and the self-checks.

import type { Check } from '#domain/practice/practice-schemas.ts'
import { scoreCheck } from '#domain/practice/score.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'

/** Labels, from content/moves. */
export interface NoteWords {
  journal: string
  pulse: string
  checks: string
}

/** Parts of a Markdown page; a kind of which there is nothing has no heading. */
export function notesToRead(vault: Pick<Vault, 'all'>, words: NoteWords, checks: readonly Check[]): string[] {
  const entries = vault.all('journal').map(({ body }) => entryText(body))
  const pulses = vault.all('pulse').map(({ body }) => `- ${pulseText(body)}`)
  const taken = vault.all('check-taken').map(({ body }) => `- ${takenText(body, checks)}`)
  return [
    ...(entries.length > 0 ? [`# ${words.journal}`, ...entries] : []),
    ...(pulses.length > 0 ? [`# ${words.pulse}`, pulses.join('\n')] : []),
    ...(taken.length > 0 ? [`# ${words.checks}`, taken.join('\n')] : []),
  ]
}

function entryText({ on, prompt, text, form }: Kept<'journal'>['body']): string {
  const lines = form === 'thanks' ? text.replace(/^/gm, '- ') : text
  return [`## ${on}`, ...(prompt ? [`*${prompt}*`] : []), lines].join('\n\n')
}

function pulseText({ on, mood, connection, word }: Kept<'pulse'>['body']): string {
  return `${on}: ${[mood, connection, word].filter((part) => part !== undefined).join(', ')}`
}

/** The name of the check and the mean of each side; its id alone where it is no longer there. */
function takenText({ check: id, on, answers }: Kept<'check-taken'>['body'], checks: readonly Check[]): string {
  const check = checks.find((one) => one.id === id)
  if (!check) return `${on}: ${id}`
  const sides = scoreCheck(check, answers).flatMap(({ side, mean }) =>
    mean === undefined ? [] : [`${check.words.sides[side]?.name ?? side} ${mean.toFixed(1)}`],
  )
  return `${on}: ${check.words.name} (${sides.join(', ')})`
}
