// Everything a person has here, in open formats: a JSON that can be brought back, and Markdown to read. Neither is sealed.

import type { Library } from '#domain/library.ts'
import type { Check } from '#domain/practice/practice-schemas.ts'
import type { Kept, RecordKind } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { notesToRead } from './export-notes.ts'
import { planSections } from './plans.ts'
import { talkTurns } from './talk-records.ts'

export const EXPORT_FORMAT = 'amante-export'
export const EXPORT_VERSION = 1
export const EXPORTED_KINDS = [
  'talk',
  'turn',
  'fact',
  'commitment',
  'plan',
  'course',
  'kept',
  'check-taken',
  'pulse',
  'journal',
  'ritual',
  'deck',
  'sent',
  'spent',
  'settings',
] as const satisfies readonly RecordKind[]

interface Export {
  format: typeof EXPORT_FORMAT
  version: number
  /** ISO time. */
  at: string
  records: Array<Omit<Kept, 'version'>>
}

/** Both copies of everything. */
export function exportAll(
  vault: Vault,
  { moves, plans }: Pick<Library, 'moves' | 'plans'>,
  { now, checks }: { now: number; checks: readonly Check[] },
): { json: string; markdown: string } {
  const word = (key: string) => moves[key]?.[0] ?? ''
  const words = {
    you: word('export-you'),
    coach: word('export-coach'),
    remembered: word('export-remembered'),
    taken: word('export-taken'),
  }
  const notes = notesToRead(
    vault,
    { journal: word('export-journal'), pulse: word('export-pulse'), checks: word('export-checks') },
    checks,
  )
  return { json: exportJson(vault, now), markdown: exportMarkdown(vault, words, { plans, notes }) }
}

function exportJson(vault: Vault, now: number): string {
  const records = EXPORTED_KINDS.flatMap((kind) =>
    vault.all(kind).map(({ id, createdAt, changedAt, body }) => ({ kind, id, createdAt, changedAt, body })),
  )
  const whole: Export = { format: EXPORT_FORMAT, version: EXPORT_VERSION, at: new Date(now).toISOString(), records }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Labels of the readable copy, from content/moves. */
interface ExportWords {
  you: string
  coach: string
  remembered: string
  taken: string
}

function exportMarkdown(
  vault: Vault,
  words: ExportWords,
  { plans, notes }: Pick<Library, 'plans'> & { notes: string[] },
): string {
  const talks = vault
    .all('talk')
    .flatMap((talk) => [
      `# ${talk.body.title}`,
      day(talk.createdAt),
      ...talkTurns(vault, talk.id).map(
        (t) => `**${t.body.who === 'person' ? words.you : words.coach}**\n\n${wholeText(t)}`,
      ),
    ])
  const facts = vault.all('fact').map((f) => `- ${f.body.text}`)
  const acts = vault.all('commitment').map((c) => `- ${c.body.text}${c.body.when ? ` (${c.body.when})` : ''}`)
  const lists = [
    ...(facts.length > 0 ? [`# ${words.remembered}`, facts.join('\n')] : []),
    ...(acts.length > 0 ? [`# ${words.taken}`, acts.join('\n')] : []),
  ]
  const written = vault.all('plan').flatMap(({ body }) => {
    const { title, steps } = planSections(body, { plans })
    return steps.length > 0 ? [`# ${title}`, ...steps.map((step) => `## ${step.title}\n\n${step.text}`)] : []
  })
  return `${[...talks, ...lists, ...written, ...notes].join('\n\n')}\n`
}

function wholeText({ body }: Kept<'turn'>): string {
  const { offer } = body
  if (!offer) return body.text
  const card = offer.kind === 'try' ? offer.do : offer.kind === 'say' ? offer.text : offer.name
  return [body.text, `> ${card}`].filter(Boolean).join('\n\n')
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
