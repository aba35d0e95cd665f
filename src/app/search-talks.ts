// Finds talks by words in their title or in what was said: every word must occur, case and accents evened out.

import type { Vault } from '#vault/vault.ts'
import { talkSummary, turnsByTalk } from './talk-records.ts'
import type { TalkSummary } from './views.ts'
import { wordFinder } from './word-finder.ts'

/** All talks, the last changed first. */
export function listTalks(vault: Vault): TalkSummary[] {
  const said = turnsByTalk(vault)
  return vault
    .all('talk')
    .map((talk) => talkSummary(talk, said.get(talk.id) ?? []))
    .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
}

export function searchTalks(vault: Vault, query: string): TalkSummary[] {
  const finds = wordFinder(query)
  if (!finds) return listTalks(vault)
  const texts = new Map<string, string>()
  for (const { body } of vault.all('turn')) texts.set(body.talk, `${texts.get(body.talk) ?? ''} ${body.text}`)
  return listTalks(vault).filter((talk) => finds(`${talk.title} ${texts.get(talk.id) ?? ''}`))
}
