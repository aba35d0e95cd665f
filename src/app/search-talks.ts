// Finds talks by words in their title or in what was said: every word must occur, case and accents evened out.

import type { Vault } from '#vault/vault.ts'
import { talkSummary, turnsByTalk } from './talk-records.ts'
import type { TalkSummary } from './views.ts'
import { wordFinder } from './word-finder.ts'

/** All talks, the last changed first. */
export function listTalks(vault: Vault): TalkSummary[] {
  return summaries(vault, turnsByTalk(vault))
}

export function searchTalks(vault: Vault, query: string): TalkSummary[] {
  const said = turnsByTalk(vault)
  const talks = summaries(vault, said)
  const finds = wordFinder(query)
  if (!finds) return talks
  const words = (id: string) => (said.get(id) ?? []).map(({ body }) => body.text).join(' ')
  return talks.filter(({ id, title }) => finds(`${title} ${words(id)}`))
}

function summaries(vault: Vault, said: ReturnType<typeof turnsByTalk>): TalkSummary[] {
  return vault
    .all('talk')
    .map((talk) => talkSummary(talk, said.get(talk.id) ?? []))
    .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
}
